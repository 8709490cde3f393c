'use client'
// A table laid out as blocks loses its roles in some browsers, so they are written out although they repeat the tags.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import Link from 'next/link'
import type { Route } from 'next'
import type { ReactNode } from 'react'
import { Status } from './status'
import type { Tone } from './tone'

/** A cell as data: words that lead somewhere, words as a status, words that look like something, or words with a note. */
export type CellWords =
  | { words: string; href: Route; note?: string }
  | { words: string; tone: Tone; note?: string }
  | { words: string; look: keyof typeof LOOKS }
  | { words: string; note: string; noteLook?: keyof typeof LOOKS }
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

function wordsOf(cell: CellWords): ReactNode {
  if ('href' in cell) {
    return (
      <>
        <Link href={cell.href} className="inline-flex min-h-11 items-center text-primary underline underline-offset-4">
          {cell.words}
        </Link>
        {cell.note && <span className="block font-normal text-muted">{cell.note}</span>}
      </>
    )
  }
  if ('look' in cell) return <span className={LOOKS[cell.look]}>{cell.words}</span>
  if ('tone' in cell) {
    return (
      <span className="inline-flex flex-wrap items-center gap-x-2">
        <Status tone={cell.tone}>{cell.words}</Status>
        {cell.note && <Note>{cell.note}</Note>}
      </span>
    )
  }
  return (
    <>
      <span className="block">{cell.words}</span>
      <span className={LOOKS[cell.noteLook ?? 'muted']}>{cell.note}</span>
    </>
  )
}

const Note = ({ children }: { children: string }) => <span className="text-muted">{children}</span>
