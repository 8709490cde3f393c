// A table laid out as blocks loses its roles in some browsers, so they are written out although they repeat the tags.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  header: string
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
            {columns.map((column) => cellOf(column, row))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * A function and no component, and the label of a card's line an attribute that the style sheet shows: a list is mostly
 * cells, and two thirds of what the server had to render and send of each was wrapping.
 */
function cellOf<Row>({ key, header, cell, primary, end }: Column<Row>, row: Row): ReactNode {
  return (
    <td
      key={key}
      role="cell"
      data-label={primary ? undefined : header}
      data-primary={primary || undefined}
      data-end={end || undefined}
    >
      {primary ? cell(row) : <span>{cell(row)}</span>}
    </td>
  )
}
