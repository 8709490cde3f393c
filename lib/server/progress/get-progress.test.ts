import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { CASE_STATUSES, progressOf } from '@/lib/domain/cases/case-lifecycle'
import { ADMINISTRATIVE_OUTCOMES, type AdministrativeOutcome } from '@/lib/domain/cases/outcomes'
import { addDays } from '@/lib/domain/days'
import { FUNNEL_STAGES } from '@/lib/domain/indicators/progress'
import { isLate } from '@/lib/domain/plans/line-lifecycle'
import { makeCase } from '@/test/fixtures/case'
import { type District, seedDistricts } from '@/test/fixtures/district'
import { Random } from '@/prisma/seed/random'
import { dateColumn, isoDate, today } from '../clock'
import { asSystem } from '../db/as-system'
import { endCase } from '../outcomes/end-case'
import { evaluateCase } from '../outcomes/evaluate-case'
import { reopenCase } from '../outcomes/reopen-case'
import { cancelLine } from '../lines/cancel-line'
import { selectCase } from '../cases/select-case'
import { progressFor } from './get-progress'

// A page that is not found is told by an error of the framework.
vi.mock('next/navigation', () => ({
  notFound: () => {
    throw new Error('not found')
  },
  redirect: () => {
    throw new Error('redirected')
  },
}))

let home: District
let other: District
beforeAll(async () => {
  ;({ home, other } = await seedDistricts())
  await someCases(home)
  await makeCase(other, 'closed')
})

/** Cases of every status, some ended early, some moved on by commands, some lines late: what happens in half a year. */
async function someCases({ villages, actors }: District) {
  const random = new Random(7)
  const ids: string[] = []
  for (const status of CASE_STATUSES) {
    const { caseId } = await makeCase(home, status, { village: random.pick(villages.slice(0, 2)) })
    ids.push(caseId)
  }
  const command = (caseId: string) => ({ commandId: randomUUID(), caseId, reason: 'Alasan uji coba' })
  const { technical_team: team } = actors
  const outcome = (): AdministrativeOutcome => random.pick(ADMINISTRATIVE_OUTCOMES)
  for (const caseId of ids) {
    if (random.chance(0.4)) await selectCase(team, { ...command(caseId), note: null })
    if (random.chance(0.3)) await endCase(team, { ...command(caseId), outcome: outcome(), happenedOn: today() })
    if (random.chance(0.3)) await reopenCase(team, command(caseId))
    if (random.chance(0.3)) await evaluateCase(team, { ...command(caseId), decided: 'worse' })
  }
  const lines = await asSystem((tx) => tx.planLine.findMany({ select: { id: true } }))
  for (const { id } of lines) {
    if (random.chance(0.2)) await cancelLine(team, { commandId: randomUUID(), lineId: id, reason: 'Alasan uji coba' })
    const deadlineOn = dateColumn(addDays(today(), random.int(-3, 3)))
    if (random.chance(0.5))
      await asSystem(
        (tx) => tx.$executeRaw`
      UPDATE plan_line SET deadline_on = greatest(due_on, ${deadlineOn}::date) WHERE id = ${id}::uuid`,
      )
  }
  await makeCase(home, 'in_follow_up', { since: 100 })
  // A village whose only case ended before its worksheet was not audited.
  await makeCase(home, 'closed', { village: villages[2], ended: { from: 'selected', outcome: 'moved' } })
  // A line whose deadline is today is not late yet.
  const dueToday = await asSystem(
    (tx) => tx.$executeRaw`
      UPDATE plan_line SET deadline_on = ${dateColumn(today())}::date WHERE id = (
        SELECT id FROM plan_line WHERE is_awaited(status) AND due_on < ${dateColumn(today())}::date LIMIT 1)`,
  )
  expect(dueToday).toBe(1)
}

/** The same figures, by looking at every case, finding and line. */
async function counted(villageCodes: string[]) {
  const where = { areaCode: { in: villageCodes } }
  const [cases, findings, lines] = await asSystem(async (tx) => [
    await tx.auditCase.findMany({ where }),
    await tx.finding.findMany({ where }),
    await tx.planLine.findMany({ where }),
  ])
  const early = cases.filter(({ outcome }) => (ADMINISTRATIVE_OUTCOMES as readonly (string | null)[]).includes(outcome))
  const running = cases.filter((one) => !early.includes(one))
  const confirmed = findings.filter(({ status }) => status === 'confirmed')
  const late = lines.filter(({ status, deadlineOn }) => isLate({ status, deadlineOn: isoDate(deadlineOn) }, today()))
  const approved = lines.filter(({ status }) => !['draft', 'proposed', 'cancelled'].includes(status))
  const [done, verified] = ['done', 'verified'].map((wanted) => lines.filter(({ status }) => status === wanted).length)
  const begun = villageCodes.filter(
    (code) =>
      cases.filter(({ areaCode, status }) => areaCode === code && progressOf(status) >= progressOf('worksheet'))
        .length > early.filter(({ areaCode }) => areaCode === code).length,
  )
  return {
    villages: { numerator: begun.length, denominator: villageCodes.length },
    figures: {
      cases: cases.length,
      endedEarly: early.length,
      funnel: FUNNEL_STAGES.map((stage) => ({
        stage,
        reached: {
          numerator: running.filter(({ status }) => progressOf(status) >= progressOf(stage)).length,
          denominator: running.length,
        },
      })),
      findingsAnswered: {
        numerator: confirmed.filter(({ answered }) => answered).length,
        denominator: confirmed.length,
      },
      lines: {
        total: approved.length,
        done: done ?? 0,
        verified: verified ?? 0,
        late: late.length,
        onTime: approved.length - late.length - (done ?? 0) - (verified ?? 0),
      },
    },
  }
}

const codes = (district: District) => district.villages.map(({ code }) => code)

describe('after any course of things', () => {
  test('the district’s figures are what counting every row gives', async () => {
    const { whole } = await progressFor(home.actors.technical_team, {})
    const expected = await counted(codes(home))
    expect(expected.figures.lines.late).toBeGreaterThan(0)
    expect(expected.figures.endedEarly).toBeGreaterThan(0)
    expect(whole).toMatchObject(expected)
  })

  test('so are those of each village, which add up to the subdistrict', async () => {
    const subdistrict = `${home.areaCode}.01`
    const { whole, parts, above } = await progressFor(home.actors.tpps_chair, { area: subdistrict })
    expect(parts.map(({ code }) => code)).toEqual(codes(home))
    for (const part of parts) expect(part).toMatchObject(await counted([part.code]))
    expect(whole?.figures.cases).toBe(parts.reduce((sum, { figures }) => sum + figures.cases, 0))
    expect(above.map(({ code }) => code)).toEqual([home.areaCode])
  })
})

describe('who sees what', () => {
  test('a village its own, a health centre its villages', async () => {
    const [first, second] = codes(home)
    const village = await progressFor(home.actors.village_officer, {})
    expect(village.whole).toMatchObject(await counted([first ?? '']))
    expect(village.parts).toEqual([])
    const center = await progressFor(home.actors.health_center, {})
    expect(center.whole).toMatchObject(await counted([first ?? '', second ?? '']))
  })

  test('the province its districts and no villages', async () => {
    const { province_viewer: province } = home.actors
    const { parts, aggregates, whole } = await progressFor(province, {})
    expect(aggregates).toBe(true)
    expect(parts.map(({ code }) => code)).toEqual([home.areaCode, other.areaCode])
    expect(parts[1]).toMatchObject(await counted(codes(other)))
    expect(whole?.villages.denominator).toBe(6)
    expect((await progressFor(province, { area: home.areaCode })).parts).toEqual([])
    await expect(progressFor(province, { area: codes(home)[0] })).rejects.toThrow('not found')
  })

  test('nobody another district', async () => {
    await expect(progressFor(home.actors.district_admin, { area: other.areaCode })).rejects.toThrow('not found')
    await expect(progressFor(home.actors.village_officer, { area: codes(home)[1] })).rejects.toThrow('not found')
    // A health centre has no village here.
    await expect(progressFor(home.others.health_center, { area: codes(home)[0] })).rejects.toThrow('not found')
  })
})

test('a cycle that is over is asked for by its half year; an unknown one shows the newest', async () => {
  const old = { year: 2024, semester: 1, startsOn: dateColumn('2024-01-01'), endsOn: dateColumn('2024-06-30') }
  await asSystem((tx) => tx.cycle.create({ data: { ...old, areaCode: home.areaCode, closedAt: new Date() } }))
  const { technical_team: team } = home.actors
  const then = await progressFor(team, { cycle: '2024-1' })
  expect(then.period).toMatchObject({ year: 2024, semester: 1, closed: true })
  expect(then.whole?.figures.cases).toBe(0)
  const newest = await progressFor(team, { cycle: '1999-1' })
  expect(newest.period?.year).toBe(Number(today().slice(0, 4)))
  expect(newest.periods).toHaveLength(2)
})

test('no query looks at a case, a finding or a line, and their number does not grow with the rows', async () => {
  const { technical_team: team } = home.actors
  const before = await queriesOf(() => progressFor(team, {}))
  await makeCase(home, 'in_follow_up')
  await makeCase(home, 'in_follow_up')
  const after = await queriesOf(() => progressFor(team, {}))
  expect(after).toHaveLength(before.length)
  expect(after.filter((sql) => /audit_case|"?finding"? |plan_line/.test(sql))).toEqual([])
  expect(after.filter((sql) => sql.includes('progress_count')).length).toBeGreaterThan(0)
})

/** The statements a piece of work sends, as text. */
async function queriesOf(work: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const sent = spy.mock.calls.map(([first]: unknown[]) =>
    typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''),
  )
  spy.mockRestore()
  return sent
}
