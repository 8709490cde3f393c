'use client'
// A table laid out as blocks loses its roles in some browsers, so they are written out although they repeat the tags.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import Link from 'next/link'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Status } from './status'
import type { Tone } from './tone'

/** A cell as data: its words, a smaller note with them, where they lead, and how they look. */
export type CellWords = {
  words: string
  note?: string
  href?: Route
  tone?: Tone
  look?: keyof typeof LOOKS
}
export type Cell = ReactNode | CellWords
export type ViewColumn = { key: string; header: string; end?: boolean; primary?: boolean }

const LOOKS = {
  muted: 'text-muted',
  good: 'font-semibold text-success',
  bad: 'font-semibold text-error',
}

/**
 * The markup of a table from its cells. It is drawn on the server like everything else, and again by the browser from
 * the cells alone: the wrapping of hundreds of cells need not be sent twice.
 */
export function TableView({
  caption,
  columns,
  rows,
}: {
  caption: ReactNode
  columns: ViewColumn[]
  rows: { key: string; cells: Cell[] }[]
}) {
  return (
    <table role="table" className="records">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, end }) => (
            <th key={key} role="columnheader" scope="col" data-end={end}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row">
            {columns.map((column, n) => cellOf(column, cells[n]))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellOf({ key, header, primary, end }: ViewColumn, cell: Cell): ReactNode {
  const content = isWords(cell) ? wordsOf(cell) : cell
  return (
    <td key={key} role="cell" data-label={primary ? undefined : header} data-primary={primary} data-end={end}>
      {primary ? content : <span>{content}</span>}
    </td>
  )
}

const isWords = (cell: Cell): cell is CellWords => typeof cell === 'object' && cell !== null && 'words' in cell

function wordsOf({ words, note, href, tone, look }: CellWords): ReactNode {
  if (href) {
    return (
      <Link href={href} className="inline-flex min-h-11 items-center text-primary underline underline-offset-4">
        {words}
      </Link>
    )
  }
  const small = note && <span className="text-muted">{note}</span>
  if (tone) {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Status tone={tone}>{words}</Status>
        {small}
      </span>
    )
  }
  if (!note) return look ? <span className={LOOKS[look]}>{words}</span> : words
  return (
    <>
      <span className="block">{words}</span>
      {small}
    </>
  )
}
