/** Prints what the sizes' files say, measures the growth engine, and says which aims were met. Started by `npm run bench`. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Aim, aimsOf } from './aims'
import { deskAims } from './desk-aims'
import { given } from './given'
import { benchGrowth } from './growth'
import type { DeskResult, Row, SizeResult } from './result'

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const kb = (bytes: number) => (bytes / 1000).toFixed(0)
const count = (n: number) => n.toLocaleString('en')

function table(head: string[], rows: (string | number)[][]): void {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  console.log([line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n'))
  console.log('')
}

const rowCells = (size: number, { what, connections, own, floor }: Row) => [
  what,
  count(size),
  connections,
  ms(own.p50),
  ms(own.p95),
  ms(floor.p50),
  ms(floor.p95),
  (own.p95 / floor.p95).toFixed(2),
]

function printSpeed(results: SizeResult[]): void {
  console.log(`\n## Speed, in ms (${availableParallelism()} cores; load, application and database share them)\n`)
  const head = ['what', 'cases', 'connections', 'p50', 'p95', 'floor p50', 'floor p95', 'p95 / floor']
  const whats = [...new Set(results.flatMap(({ rows }) => rows.map(({ what }) => what)))]
  const of = (what: string) =>
    results.flatMap(({ cases, rows }) =>
      rows.filter((row) => row.what === what).map((row) => ({ row, cells: rowCells(cases, row) })),
    )
  table(
    head,
    whats.flatMap((what) =>
      of(what)
        .toSorted((a, b) => a.row.connections - b.row.connections)
        .map(({ cells }) => cells),
    ),
  )
}

function printCrowds(results: SizeResult[]): void {
  console.log('## 25 people who look at each page for about two seconds, in ms\n')
  table(
    ['what', 'cases', 'p50', 'p95'],
    results.flatMap(({ cases, crowds }) =>
      crowds.map(({ what, timing }) => [what, count(cases), ms(timing.p50), ms(timing.p95)]),
    ),
  )
}

function printStatements(results: SizeResult[]): void {
  console.log('## SQL statements of one visit, at most\n')
  const whats = [...new Set(results.flatMap(({ statements }) => statements.map(({ what }) => what)))]
  table(
    ['what', ...results.map(({ cases }) => `${count(cases)} cases`)],
    whats.map((what) => [
      what,
      ...results.map(({ statements }) => statements.find((each) => each.what === what)?.most ?? '–'),
    ]),
  )
}

function printScripts([result]: SizeResult[]): void {
  console.log('## Script, in kB of gzip\n')
  table(
    ['page', 'at once', 'may come later'],
    (result?.scripts ?? []).map(({ page, atOnce, later }) => [page, kb(atOnce), kb(later)]),
  )
}

function printMemory(results: SizeResult[]): void {
  console.log('## Memory of the application process, in MB\n')
  table(
    ['cases', 'at the end', 'most'],
    results.map(({ cases, memory }) => [
      count(cases),
      (memory.at(-1)?.mb ?? 0).toFixed(0),
      Math.max(...memory.map(({ mb }) => mb)).toFixed(0),
    ]),
  )
}

function printAims(aims: Aim[]): void {
  console.log('\n## Aims\n')
  for (const { met, aim, found } of aims) console.log(`- ${met ? 'met' : '**not met**'}: ${aim} (${found})`)
  console.log('')
}

function printScoring(results: SizeResult[]): void {
  console.log('## The long list scored, in seconds\n')
  table(
    ['children', 'the first time', 'again'],
    results.flatMap(({ scoring }) =>
      scoring ? [[count(scoring.children), scoring.firstSeconds.toFixed(1), scoring.againSeconds.toFixed(1)]] : [],
    ),
  )
}

function printDesk({ lines, agencies, rows, crowd, bulk, escalation }: DeskResult): void {
  console.log(`## A planner's desk: ${count(lines)} open lines of one district, ${agencies} agencies\n`)
  table(
    ['what', 'open lines', 'connections', 'p50', 'p95', 'floor p50', 'floor p95', 'p95 / floor'],
    rows.map((row) => rowCells(lines, row)),
  )
  if (crowd) console.log(`25 people who look at it for about two seconds: p95 ${ms(crowd.p95)} ms\n`)
  table(
    ['one transaction', 'lines', 'seconds'],
    bulk.map((one) => [one.what, count(one.lines), one.seconds.toFixed(2)]),
  )
  table(
    ['lateness', 'steps taken', 'seconds'],
    [
      ['when all of them are late', count(escalation.raised), escalation.seconds.toFixed(1)],
      ['and again', 0, escalation.againSeconds.toFixed(1)],
    ],
  )
}

const results = process.argv.slice(2).map((file): SizeResult => JSON.parse(readFileSync(file, 'utf8')))
printSpeed(results)
printCrowds(results)
printStatements(results)
printScripts(results)
printMemory(results)
printScoring(results)
for (const { cases, missing } of results) {
  for (const { what, why } of missing) console.log(`Not measured at ${count(cases)} cases: ${what}. ${why}\n`)
}
const desk: DeskResult = JSON.parse(readFileSync(given('BENCH_DESK'), 'utf8'))
printDesk(desk)
console.log('## Growth\n')
printAims([...aimsOf(results, await benchGrowth()), ...deskAims(desk)])
