import type { GrowthBench } from './growth'
import type { SizeResult } from './result'

export type Aim = { aim: string; met: boolean; found: string }

const OVER_FLOOR = 2
const CROWD = 25
const CROWD_MS = 300
/** Two runs of the same page differ by as much. */
const FLAT = 1.25
const FLAT_PAGES = ['case list, filtered and sorted', 'case page']
const SCRIPT_KB: Record<string, number> = { 'worksheet section': 160, 'measurement page': 190 }
const APP_MB = 400
const MILLION_SECONDS = 5
const CHILDREN = 20_000
const SCORING_SECONDS = 2
const COMMAND_MB = 200
/** Two runs of the same command differ by as much. */
const STEADY = 1.2

/** What was aimed at, and whether this run got there. What was not measured was not met. */
export function aimsOf(results: SizeResult[], growth: GrowthBench): Aim[] {
  return [
    overFloor(results),
    withoutPause(results),
    inCrowd(results),
    ...FLAT_PAGES.map((what) => flat(results, what)),
    sameStatements(results),
    ...Object.entries(SCRIPT_KB).map(([page, most]) => script(results, page, most)),
    memory(results),
    scoring(results),
    {
      aim: `a million children through the growth command in ${MILLION_SECONDS} s`,
      met: growth.commandSeconds <= MILLION_SECONDS,
      found: `${growth.commandSeconds.toFixed(1)} s`,
    },
    {
      aim: `in constant memory: at most ${COMMAND_MB} MB, and no more for a million than for a quarter of them`,
      met: growth.commandPeakMb <= COMMAND_MB && growth.commandPeakMb <= growth.quarterPeakMb * STEADY,
      found: `${growth.commandPeakMb.toFixed(0)} MB and ${growth.quarterPeakMb.toFixed(0)} MB`,
    },
  ]
}

const aimed = (results: SizeResult[]) =>
  results.flatMap(({ cases, rows, missing }) =>
    missing.length > 0
      ? [{ cases, what: 'not measured', connections: 0, ratio: Infinity, p95: Infinity }]
      : rows
          .filter((row) => row.aimed)
          .map(({ what, connections, own, floor }) => ({
            cases,
            what,
            connections,
            ratio: own.p95 / floor.p95,
            p95: own.p95,
          })),
  )

type Aimed = ReturnType<typeof aimed>[number]

const named = ({ what, cases, connections }: Aimed) =>
  `${what}, ${cases.toLocaleString('en')} cases, ${connections} ${connections === 1 ? 'connection' : 'connections'}`

function listed(over: Aimed[], all: Aimed[], worst: (one: Aimed) => string): string {
  if (all.length === 0) return 'not measured'
  if (over.length === 0) return `all ${all.length}`
  return over.map((one) => `${named(one)}: ${worst(one)}`).join('; ')
}

function overFloor(results: SizeResult[]): Aim {
  const all = aimed(results)
  const over = all.filter(({ ratio }) => !(ratio <= OVER_FLOOR))
  return {
    aim: `at most ${OVER_FLOOR} × the floor at p95`,
    met: all.length > 0 && over.length === 0,
    found: listed(over, all, ({ ratio }) => `${ratio.toFixed(2)} ×`),
  }
}

function withoutPause(results: SizeResult[]): Aim {
  const all = aimed(results).filter(({ connections }) => connections === CROWD || connections === 0)
  const over = all.filter(({ p95 }) => !(p95 <= CROWD_MS))
  return {
    aim: `p95 of at most ${CROWD_MS} ms at ${CROWD} connections that never pause`,
    met: all.length > 0 && over.length === 0,
    found: listed(over, all, ({ p95 }) => `${p95.toFixed(0)} ms`),
  }
}

function inCrowd(results: SizeResult[]): Aim {
  const all = results.flatMap(({ cases, crowds }) => crowds.map((crowd) => ({ cases, ...crowd })))
  const over = all.filter(({ timing }) => !(timing.p95 <= CROWD_MS))
  const said = ({ what, cases, timing }: (typeof all)[number]) =>
    `${what}, ${cases.toLocaleString('en')} cases: ${timing.p95.toFixed(0)} ms`
  return {
    aim: `p95 of at most ${CROWD_MS} ms for ${CROWD} people who look at each page for two seconds`,
    met: all.length > 0 && over.length === 0,
    found: over.map(said).join('; ') || `all ${all.length}`,
  }
}

function flat(results: SizeResult[], what: string): Aim {
  const [first, last] = [results.at(0), results.at(-1)].map((result) =>
    result?.rows.find((row) => row.what === what && row.connections === 1),
  )
  const ratio = first && last && results.length > 1 ? last.own.p50 / first.own.p50 : null
  const sizes = [results.at(0), results.at(-1)].map((result) => result?.cases.toLocaleString('en'))
  return {
    aim: `${what}: flat from ${sizes.join(' to ')} cases`,
    met: ratio !== null && ratio <= FLAT,
    found: ratio === null ? 'only one size was measured' : `${ratio.toFixed(2)} × at p50`,
  }
}

function sameStatements(results: SizeResult[]): Aim {
  const [first, ...others] = results
  const grown = others.flatMap(({ statements }) =>
    statements.filter(({ what, most }) => most > (first?.statements.find((each) => each.what === what)?.most ?? 0)),
  )
  return {
    aim: 'no number of statements that grows with the rows',
    met: others.length > 0 && grown.length === 0,
    found:
      others.length === 0
        ? 'only one size was measured'
        : grown.map(({ what }) => what).join('; ') || 'the same at every size',
  }
}

function script([result]: SizeResult[], page: string, most: number): Aim {
  const found = result?.scripts.find((each) => each.page === page)
  const kb = found ? (found.atOnce + found.later) / 1000 : null
  return {
    aim: `${page}: at most ${most} kB of script, what may come later included`,
    met: kb !== null && kb <= most,
    found: kb === null ? 'not measured' : `${kb.toFixed(0)} kB`,
  }
}

function memory(results: SizeResult[]): Aim {
  const most = Math.max(...results.flatMap((result) => result.memory.map(({ mb }) => mb)))
  return {
    aim: `the application process at most ${APP_MB} MB`,
    met: most <= APP_MB,
    found: `${most.toFixed(0)} MB`,
  }
}

function scoring(results: SizeResult[]): Aim {
  const measured = results.flatMap((result) => result.scoring ?? [])
  const secondsFor = ({ children, againSeconds }: (typeof measured)[number]) => (againSeconds * CHILDREN) / children
  return {
    aim: `${count(CHILDREN)} children of the long list scored again in ${SCORING_SECONDS} s`,
    met: measured.length > 0 && measured.every((one) => secondsFor(one) <= SCORING_SECONDS),
    found:
      measured.map((one) => `${secondsFor(one).toFixed(1)} s by ${count(one.children)}`).join('; ') || 'not measured',
  }
}

const count = (n: number) => n.toLocaleString('en')
