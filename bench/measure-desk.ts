/**
 * Measures a planner's desk on a database with very many open lines, and writes what it found to a file. Started by
 * `npm run bench` with the application's own environment and: BENCH_URL (where it answers), BENCH_ADMIN_URL (the database
 * as superuser), BENCH_LOG (PostgreSQL's log), BENCH_RESULT (the file).
 */
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { addDays } from '../lib/domain/days'
import { MOST_LINES } from '../lib/domain/lines/bulk-lines-input'
import type { Outcome } from '../lib/domain/outcome'
import { today } from '../lib/server/clock'
import { db } from '../lib/server/db/client'
import { env } from '../lib/server/env'
import { escalate } from '../lib/server/jobs/escalate'
import { acceptLines } from '../lib/server/lines/accept-lines'
import { reportLines } from '../lib/server/lines/report-lines'
import { reportPackage } from '../lib/server/packages/report-package'
import { savePackage } from '../lib/server/packages/save-package'
import { given } from './given'
import { type Bench, measurePage } from './pages'
import type { DeskResult } from './result'
import { BareSql, StatementLog } from './statements'
import { type Visitor, visitorOf } from './visitor'

const PLANNER = 'dinkes'
const MONEY = { allocatedSource: 'APBD_KAB', allocatedCode: null, allocatedYear: null } as const
const BUDGET = { fundSource: 'APBD_KAB', budgetCode: null, budgetYear: null } as const
/** The first page as it opens, and as people narrow it. */
const DESKS = ['', '?urgency=unanswered', '?urgency=late', '?area=63.05.03', '?sort=deadline&rows=100']

async function linesOf(admin: Client, { actor }: Visitor, status: string): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(
    `SELECT id FROM plan_line WHERE lead_agency_id = $1 AND status::text = $2 AND number >= 1000 ORDER BY id LIMIT ${MOST_LINES}`,
    [actor.agencyId, status],
  )
  return rows.map(({ id }) => id)
}

/** How long a command takes that must not be refused, in seconds. */
async function secondsOf<T>(run: () => Promise<Outcome<T>>): Promise<{ seconds: number; value: T }> {
  const began = performance.now()
  const outcome = await run()
  const seconds = (performance.now() - began) / 1000
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal).slice(0, 300)}`)
  return { seconds, value: outcome.value }
}

/** Hundreds of lines at once: accepted, made one package, reported with it, and hundreds of others reported alone. */
async function measureBulk(admin: Client, planner: Visitor): Promise<DeskResult['bulk']> {
  const { actor } = planner
  const lineIds = await linesOf(admin, planner, 'approved')
  const volumes = lineIds.map((lineId) => ({ lineId, volume: 1 }))
  const asOf = new Date()
  const accepting = { lineIds, asOf, allocatedRp: 2_000_000n, ...MONEY }
  const accepted = await secondsOf(() =>
    acceptLines(actor, { commandId: randomUUID(), scheduledOn: today(), ...accepting }),
  )
  const about = { activity: 'Uji', place: 'Uji', budgetRp: 1_000_000_001n, ...BUDGET }
  const days = { startsOn: today(), dueOn: addDays(today(), 30) }
  const packing = { commandId: randomUUID(), packageId: null, version: 0, ...about, ...days, members: volumes }
  const packed = await secondsOf(() => savePackage(actor, packing))
  const told = { happenedOn: today(), amountRp: 900_000_001n, note: 'Uji', completes: false }
  const reported = await secondsOf(() =>
    reportPackage(actor, { commandId: randomUUID(), packageId: packed.value, volumes, ...told }, []),
  )
  const others = (await linesOf(admin, planner, 'in_progress')).filter((id) => !lineIds.includes(id))
  const alone = others.map((lineId) => ({ lineId, volume: 1 }))
  const together = await secondsOf(() =>
    reportLines(actor, { commandId: randomUUID(), asOf: new Date(), volumes: alone, ...told }, []),
  )
  const one = (what: string, lines: number, seconds: number) => ({ what, lines, seconds })
  return [
    one('lines accepted at once', lineIds.length, accepted.seconds),
    one('made one work package', lineIds.length, packed.seconds),
    one('reported with their package', lineIds.length, reported.seconds),
    one('reported at once without one', alone.length, together.seconds),
  ]
}

/** The check of lateness when every open line of the district is late, and again when all of it was said. */
async function measureEscalation(admin: Client): Promise<DeskResult['escalation']> {
  await admin.query('SET session_replication_role = replica')
  await admin.query(`UPDATE plan_line SET due_on = current_date - 10, deadline_on = current_date - 10, status_at = now() - interval '40 days'
    WHERE number >= 1000 AND starts_on <= current_date - 10 AND is_awaited(status)`)
  await admin.query('SET session_replication_role = origin')
  await admin.query('VACUUM (ANALYZE) plan_line')
  // An hour at which nobody is spared.
  const now = new Date(`${today()}T02:00:00Z`)
  const began = performance.now()
  const { raised } = await escalate(now, { mail: true })
  const seconds = (performance.now() - began) / 1000
  const again = performance.now()
  await escalate(now, { mail: true })
  return { raised, seconds, againSeconds: (performance.now() - again) / 1000 }
}

const admin = new Client({ connectionString: given('BENCH_ADMIN_URL') })
await admin.connect()
const bare = new BareSql(env().DATABASE_URL)
try {
  const log: Bench['log'] = new StatementLog(admin, given('BENCH_LOG'))
  const planner = await visitorOf(admin, PLANNER, given('BENCH_URL'))
  const { rows: counted } = await admin.query<{ lines: number; agencies: number }>(
    `SELECT count(*)::int AS lines, count(DISTINCT lead_agency_id)::int AS agencies FROM plan_line
     WHERE district_code = $1 AND is_awaited(status)`,
    [planner.actor.areaCode],
  )
  const paths = DESKS.map((query) => `/lines${query}`)
  const what = "a planner's desk"
  const page = await measurePage({ log, bare }, { what, visitor: planner, paths, aimed: true })
  const [open] = counted
  const result: DeskResult = {
    lines: open?.lines ?? 0,
    agencies: open?.agencies ?? 0,
    rows: page.rows,
    crowd: page.crowd,
    bulk: await measureBulk(admin, planner),
    escalation: await measureEscalation(admin),
  }
  writeFileSync(given('BENCH_RESULT'), JSON.stringify(result))
} finally {
  await Promise.all([admin.end(), bare.end(), db().$disconnect()])
}
