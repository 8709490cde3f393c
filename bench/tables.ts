import type { Aim } from './aims'
import type { Row } from './result'

export const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
export const kb = (bytes: number) => (bytes / 1000).toFixed(0)
export const count = (n: number) => n.toLocaleString('en')

/** A table of Markdown, its first column words and the others figures. */
export function table(head: string[], rows: (string | number)[][]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n'))
  console.log('')
}

/** A page under a load as a row: what it took, what its floor took, and how many times that is. */
export const rowCells = (size: number, { what, connections, own, floor }: Row) => [
  what,
  count(size),
  connections,
  ms(own.p50),
  ms(own.p95),
  ms(floor.p50),
  ms(floor.p95),
  (own.p95 / floor.p95).toFixed(2),
]

/** Which aims were met, and what was found. */
export function printAims(aims: Aim[]): void {
  console.log('\n## Aims\n')
  for (const { met, aim, found } of aims) console.log(`- ${met ? 'met' : '**not met**'}: ${aim} (${found})`)
  console.log('')
}
