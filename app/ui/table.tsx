// A table laid out as blocks loses its roles in some browsers, so they are written out although they repeat the tags.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
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
    <table role="table" className="records">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, end }) => (
            <th key={key} role="columnheader" scope="col" data-end={end || undefined}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  return (
    <td role="cell" data-primary={column.primary || undefined} data-end={column.end || undefined}>
      {!column.primary && (
        <span className="cell-label text-muted" aria-hidden="true">
          {column.header}
        </span>
      )}
      <span className={column.primary ? 'font-semibold' : undefined}>{column.cell(row)}</span>
    </td>
  )
}
