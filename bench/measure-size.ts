/**
 * Measures the running application on a database of one size and writes what it found to a file. Started by
 * `npm run bench` with the application's own environment and: BENCH_SIZE, BENCH_URL (where it answers), BENCH_PID (its
 * process), BENCH_ADMIN_URL (the database as superuser), BENCH_LOG (PostgreSQL's log), BENCH_RESULT (the file).
 */
import { writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { db } from '../lib/server/db/client'
import { env } from '../lib/server/env'
import { given } from './given'
import { residentMb } from './memory'
import { type Bench, measurePage } from './pages'
import { measureScoring } from './scoring'
import type { SizeResult } from './result'
import { measureSaving } from './saving'
import { type Cast, type Scenario, scenariosOf } from './scenarios'
import { scriptBytes } from './script-bytes'
import { BareSql, StatementLog } from './statements'
import { visitorOf } from './visitor'

/** Pages whose script is weighed, by the names of their scenarios. */
const WEIGHED = [
  'case list, filtered and sorted',
  'case page',
  'measurement page',
  'worksheet section',
  'district progress',
]

const why = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function measure(admin: Client, bench: Bench): Promise<SizeResult> {
  const baseUrl = given('BENCH_URL')
  const cast = await castOf(admin, baseUrl)
  const result: SizeResult = {
    size: Number(given('BENCH_SIZE')),
    cases: (await admin.query('SELECT count(*)::int AS n FROM audit_case')).rows[0].n,
    rows: [],
    crowds: [],
    statements: [],
    scripts: [],
    memory: [],
    missing: [],
    scoring: null,
  }
  // What one thing cannot be measured for must not hide the others.
  const attempt = async (what: string, work: () => Promise<void>) => {
    process.stdout.write(`  ${what} …\n`)
    try {
      await work()
    } catch (error) {
      result.missing.push({ what, why: why(error) })
    }
    result.memory.push({ after: what, mb: residentMb(Number(given('BENCH_PID'))) })
  }

  // First, so that the pages are asked for with a long list that holds everybody.
  await attempt('scoring the long list', async () => {
    result.scoring = await measureScoring(admin, cast.team)
  })
  const scenarios = await scenariosOf(admin, cast)
  for (const scenario of scenarios) {
    await attempt(scenario.what, async () => {
      const { rows, most, crowd } = await measurePage(bench, scenario)
      result.rows.push(...rows)
      if (crowd) result.crowds.push({ what: scenario.what, timing: crowd })
      result.statements.push({ what: scenario.what, most })
    })
  }
  await attempt('saving a measurement', async () => {
    const { rows, most } = await measureSaving(bench, admin, cast.center)
    result.rows.push(...rows)
    result.statements.push({ what: 'saving a measurement', most })
  })
  await attempt('script', async () => {
    const weighed = scenarios.filter(({ what }) => WEIGHED.includes(what))
    result.scripts.push(await scriptBytes('empty page', cast.team, '/blank'))
    for (const { what, visitor, paths } of weighed) result.scripts.push(await weigh(what, visitor, paths))
  })
  return result
}

async function weigh(what: string, visitor: Scenario['visitor'], [path]: string[]) {
  if (!path) throw new Error(`There is no ${what} to weigh.`)
  return scriptBytes(what, visitor, path)
}

async function castOf(admin: Client, baseUrl: string): Promise<Cast> {
  const of = (username: string) => visitorOf(admin, username, baseUrl)
  return {
    officer: await of('kader'),
    center: await of('puskesmas'),
    team: await of('teknis'),
    agency: await of('dinkes'),
    expert: await of('pakar'),
  }
}

const admin = new Client({ connectionString: given('BENCH_ADMIN_URL') })
await admin.connect()
const bare = new BareSql(env().DATABASE_URL)
try {
  const log = new StatementLog(admin, given('BENCH_LOG'))
  writeFileSync(given('BENCH_RESULT'), JSON.stringify(await measure(admin, { log, bare })))
} finally {
  await Promise.all([admin.end(), bare.end(), db().$disconnect()])
}
