/** Prints what the desk's file says, and which aims were met. Started by `npm run bench`. */
import { readFileSync } from 'node:fs'
import { deskAims } from './desk-aims'
import type { DeskResult } from './result'
import { count, ms, printAims, rowCells, table } from './tables'

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

const [file = ''] = process.argv.slice(2)
const desk: DeskResult = JSON.parse(readFileSync(file, 'utf8'))
printDesk(desk)
printAims(deskAims(desk))
