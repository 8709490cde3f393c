/** Prints what the sizes' files say, measures the growth engine, and says which aims were met. Started by `npm run bench`. */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { aimsOf } from './aims'
import { benchGrowth } from './growth'
import type { SizeResult } from './result'
import { count, kb, ms, printAims, rowCells, table } from './tables'

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

function printScoring(results: SizeResult[]): void {
  console.log('## The long list scored, in seconds\n')
  table(
    ['children', 'the first time', 'again'],
    results.flatMap(({ scoring }) =>
      scoring ? [[count(scoring.children), scoring.firstSeconds.toFixed(1), scoring.againSeconds.toFixed(1)]] : [],
    ),
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
console.log('## Growth\n')
printAims(aimsOf(results, await benchGrowth()))
