import { countStatements, wavesBeyond } from '../bin/lib/bench-log.mjs'
import { type Crowd, type Load, measureByTurns, measureCrowd, type Timing } from './load'
import type { Row } from './result'
import type { Scenario } from './scenarios'
import type { BareSql, StatementLog, Waves } from './statements'
import type { Visitor } from './visitor'

export const LOADS: Load[] = [
  { connections: 1, requests: 25, rounds: 3 },
  { connections: 25, requests: 75, rounds: 3 },
]
/** Enough to see whether a page without an aim is out of the ordinary. */
const BRIEFLY = { rounds: 1 }
const CROWD: Crowd = { people: 25, visits: 6, pauseMs: 2000 }

/** The page with nothing in it, for whoever visits. */
export const visitBlank = (visitor: Visitor) => visit(visitor, '/blank')

async function visit(visitor: Visitor, path: string): Promise<void> {
  const { status } = await visitor.get(path)
  if (status !== 200) throw new Error(`${path} answered ${status}.`)
}

export type Bench = { log: StatementLog; bare: BareSql }

/** What each address asks of the database beyond what the blank page asks, and how much it asks in all. */
async function recordPages({ log }: Bench, { visitor, paths }: Scenario): Promise<{ asked: Waves[]; most: number }> {
  const asked: Waves[] = []
  let most = 0
  await log.turn(true)
  try {
    await visitBlank(visitor)
    const blank = await log.during(() => visitBlank(visitor))
    for (const path of paths) {
      const waves = await log.during(() => visit(visitor, path))
      asked.push(wavesBeyond(waves, blank))
      most = Math.max(most, countStatements(waves))
    }
  } finally {
    await log.turn(false)
  }
  return { asked, most }
}

type MeasuredPage = { rows: Row[]; most: number; crowd: Timing | null }

/** Measures a page under each load, beside its floor: the blank page, and then the page's SQL through `pg` alone. */
export async function measurePage(bench: Bench, scenario: Scenario): Promise<MeasuredPage> {
  const { what, visitor, paths, aimed } = scenario
  for (const path of paths) await visit(visitor, path)
  const { asked, most } = await recordPages(bench, scenario)
  const rows: Row[] = []
  for (const load of LOADS) {
    const { own, floor } = await measureByTurns(
      {
        own: (n) => visit(visitor, inTurn(paths, n)),
        floor: async (n) => {
          await visitBlank(visitor)
          await bench.bare.run(inTurn(asked, n))
        },
      },
      aimed ? load : { ...load, ...BRIEFLY },
    )
    rows.push({ what, connections: load.connections, own, floor, aimed })
  }
  const crowd = aimed ? await measureCrowd((n) => visit(visitor, inTurn(paths, n)), CROWD) : null
  return { rows, most, crowd }
}

/** The n-th of a list that begins again at its end. */
export function inTurn<T>(list: readonly T[], n: number): T {
  const one = list[n % list.length]
  if (one === undefined) throw new Error('There is nothing to take in turn.')
  return one
}
