import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { makeCase, type TestCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { asSystem } from '../db/as-system'
import { bare, tried } from '../db/test-catalog'
import { env } from '../env'

let home: District
beforeAll(async () => {
  ;({ home } = await seedDistricts())
})

const pidOf = async (client: Client): Promise<number> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0

/** Waits until the process waits for a lock. */
async function untilItWaits(pid: number, watcher: Client): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query('SELECT FROM pg_locks WHERE pid = $1 AND NOT granted', [pid])
    if (rows.length > 0) return
    await delay(5)
  }
}

async function cancelBoth({ lines }: TestCase): Promise<void> {
  const desks = await Promise.all(
    [0, 1].map(async () => {
      const client = new Client({ connectionString: env().DATABASE_URL })
      await client.connect()
      await client.query('BEGIN; SET LOCAL ROLE tuntas_system')
      return client
    }),
  )
  const [first, second] = desks
  if (!first || !second) throw new Error('two desks')
  const cancel = (client: Client, line: TestCase['lines'][number] | undefined) =>
    client.query(`UPDATE plan_line SET status = 'cancelled', status_reason = 'uji' WHERE id = $1`, [line?.id])
  try {
    await cancel(first, lines[0])
    const pid = await pidOf(second)
    const later = cancel(second, lines[1])
    await untilItWaits(pid, first)
    await first.query('COMMIT')
    await later
    await second.query('COMMIT')
  } finally {
    await Promise.all(desks.map((client) => client.end()))
  }
}

test('two lines given up in the same moment leave their finding unanswered, and neither is counted as open', async () => {
  const made = await makeCase(home, 'in_follow_up', { confirm: ['W02', 'E01'], lineStatuses: ['accepted', 'accepted'] })
  const [finding] = made.findings
  // Both lines answer both findings.
  await asSystem(
    (tx) => tx.$executeRaw`INSERT INTO plan_line_finding (line_id, finding_id, case_id, area_code)
      SELECT l.id, f.id, l.case_id, l.area_code FROM plan_line l JOIN finding f ON f.case_id = l.case_id AND f.status = 'confirmed'
      WHERE l.case_id = ${made.caseId}::uuid ON CONFLICT DO NOTHING`,
  )
  expect(made.lines).toHaveLength(2)
  await cancelBoth(made)
  const stands = await asSystem((tx) =>
    tx.auditCase.findUniqueOrThrow({
      where: { id: made.caseId },
      select: { linesOpen: true, findingsUnanswered: true, findings: { where: { status: 'confirmed' } } },
    }),
  )
  expect(finding).toBeDefined()
  expect(stands).toMatchObject({ linesOpen: 0, findingsUnanswered: 2 })
  expect(stands.findings.map(({ answered }) => answered)).toEqual([false, false])
})

test('what a line answers and whom it asks is frozen with it, for the team too', async () => {
  const { technical_team: team } = home.actors
  const settings = { user: team.id, role: team.role, scope: 'area', area: team.areaCode }
  const change = async (status: 'reviewed' | 'in_follow_up') => {
    const { lines, caseId, areaCode, findings } = await makeCase(home, status, {
      drafted: true,
      confirm: ['W02', 'E01'],
    })
    const [lineId, findingId] = [lines[0]?.id, findings.at(-1)?.id]
    return bare('tuntas_app', settings, async (client) => [
      await tried(client, 'DELETE FROM plan_line_finding WHERE line_id = $1', [lineId]),
      await tried(client, 'DELETE FROM plan_line_agency WHERE line_id = $1', [lineId]),
      await tried(client, `INSERT INTO plan_line_finding VALUES ($1, $2, $3, $4)`, [
        lineId,
        findingId,
        caseId,
        areaCode,
      ]),
    ])
  }
  const [findings, agencies, added] = await change('reviewed')
  expect(findings).toBeGreaterThan(0)
  expect(agencies).toBeGreaterThan(0)
  expect(added).toBe(1)
  expect(await change('in_follow_up')).toEqual(['TU002', 'TU002', 'TU002'])
})

test('no function with its owner’s rights looks at tables of the session first', async () => {
  const paths = await bare(null, {}, async (client) => {
    const { rows } = await client.query<{ name: string; path: string | null }>(
      `SELECT proname AS name, (SELECT setting FROM unnest(proconfig) AS s(setting) WHERE setting LIKE 'search_path=%') AS path
       FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`,
    )
    return rows
  })
  expect(paths.length).toBeGreaterThan(10)
  for (const { name, path } of paths) expect(path, name).toMatch(/^search_path=public, pg_temp$/)
})
