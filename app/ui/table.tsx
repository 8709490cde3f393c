import type { ReactNode } from 'react'
import { type Cell, TableView, type ViewColumn } from './table-view'

export type Column<Row> = {
  key: string
  header: string
  /** What stands in it; as data (`CellWords`) where a list is long. */
  cell: (row: Row) => Cell
  /** Figures stand at the end of their cell on a desk. */
  end?: boolean
  /** The column that names the row: the heading of its card on a phone. */
  primary?: boolean
}

/** Records as a table on a desk and as cards on a phone, the same markup for both. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: ReactNode
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}) {
  return (
    <TableView
      caption={caption}
      columns={columns.map(viewOf)}
      rows={rows.map((row) => ({ key: rowKey(row), cells: columns.map(({ cell }) => cell(row)) }))}
    />
  )
}

const viewOf = <Row,>({ key, header, end, primary }: Column<Row>): ViewColumn => ({
  key,
  header,
  ...(end && { end }),
  ...(primary && { primary }),
})
