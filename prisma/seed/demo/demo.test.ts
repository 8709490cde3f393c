import { beforeAll, describe, expect, test } from 'vitest'
import { CASE_OUTCOMES, UNEVALUATED_OUTCOMES } from '../../../lib/domain/cases/outcomes'
import { CASE_STATUSES } from '../../../lib/domain/cases/case-lifecycle'
import { codeFor } from '../../../lib/domain/plans/budget-code'
import { LINE_STATUSES } from '../../../lib/domain/plans/line-lifecycle'
import { completedMonths } from '../../../lib/domain/growth/age'
import type { Answers } from '../../../lib/domain/worksheets/answer'
import { findContradictions } from '../../../lib/domain/worksheets/contradictions'
import { findField } from '../../../lib/domain/worksheets/definition'
import { currentWorksheetDefinition } from '../../../lib/domain/worksheets/registry'
import { parseValue } from '../../../lib/domain/worksheets/parse-value'
import { asSystem } from '../../../lib/server/db/as-system'
import { loadAreas, readAreas } from '../areas'
import { addDays } from '@/lib/domain/days'
import { officeHour } from '../days'
import { loadPrevalence } from '../prevalence'
import { type Rows, writeRows } from '../rows'
import { demoRows } from './seed-demo'
import { HOME_VILLAGE, TAPIN } from './tapin'

const TODAY = '2026-08-19'
const areas = readAreas().filter(({ code }) => code === '63' || code.startsWith(TAPIN))
const make = (today: string) => demoRows(areas, { today, passwordHash: 'none' })

function answersOf(rows: Rows, worksheetId: string | undefined): Answers {
  const own = rows.worksheetAnswer.filter((row) => row.worksheetId === worksheetId)
  return Object.fromEntries(
    own.map(({ fieldCode, value, status }) => [
      fieldCode,
      {
        value: typeof value === 'string' ? value : Array.isArray(value) ? value.map(String) : null,
        source: 'other',
        status,
      },
    ]),
  )
}

function ageAt(rows: Rows, { caseId, createdAt }: Rows['worksheet'][number]): number | null {
  const personId = rows.auditCase.find(({ id }) => id === caseId)?.personId
  const bornOn = rows.person.find(({ id }) => id === personId)?.bornOn
  if (!(bornOn instanceof Date) || !(createdAt instanceof Date)) return null
  return completedMonths(bornOn.toISOString().slice(0, 10), createdAt.toISOString().slice(0, 10))
}

describe('the rows of the demo', () => {
  test('Tapin has its 12 subdistricts and 135 villages, each with one health centre', () => {
    expect(areas.filter(({ level }) => level === 'subdistrict')).toHaveLength(12)
    const rows = make(TODAY)
    const villages = areas.filter(({ level }) => level === 'village').map(({ code }) => code)
    expect(villages).toHaveLength(135)
    expect(rows.healthCenterVillage.map(({ areaCode }) => areaCode).toSorted()).toEqual(villages.toSorted())
  })

  test('the same day gives the same demo', () => {
    const told = ({ auditCase, measurement, caseEvent, planLine }: Rows) =>
      JSON.stringify([auditCase, measurement, caseEvent, planLine], (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
    expect(told(make(TODAY))).toBe(told(make(TODAY)))
  })

  test('worksheets hold only answers that their forms would have taken, and none contradicts another', () => {
    const rows = make(TODAY)
    for (const worksheet of rows.worksheet) {
      const answers = answersOf(rows, worksheet.id)
      const { group } = rows.auditCase.find(({ id }) => id === worksheet.caseId) ?? {}
      const definition = group && currentWorksheetDefinition(group)
      if (!definition) throw new Error(`no worksheet for ${group}`)
      for (const [code, { value }] of Object.entries(answers)) {
        const field = findField(definition, code)
        if (value !== null && field)
          expect([code, parseValue(field, [value].flat(), TODAY)]).toEqual([code, { ok: true, value }])
        expect(field).toBeDefined()
      }
      expect(findContradictions(definition, answers, { ageMonths: ageAt(rows, worksheet), sex: null })).toEqual([])
    }
  })

  test.each(['2027-01-01', '2028-02-29', '2026-07-01', '2026-10-31'])(
    'nothing of the demo of %s lies in its future',
    (today) => {
      const rows = make(today)
      const tomorrow = officeHour(addDays(today, 1), -480)
      expect(rows.caseEvent.filter(({ at }) => new Date(at ?? 0) >= tomorrow)).toEqual([])
      expect(rows.measurement.filter(({ measuredOn }) => new Date(measuredOn) >= new Date(today))).toEqual([])
      expect(rows.motherCheck.filter(({ checkedOn }) => new Date(checkedOn) >= new Date(today))).toEqual([])
      expect(rows.measurement.filter(({ lenheiCm }) => Number(lenheiCm) < 38 || Number(lenheiCm) > 120)).toEqual([])
      expect(rows.cycle.filter(({ closedAt }) => closedAt === null)).toHaveLength(1)
    },
  )
})

test('what is late was said of to whom it concerns, and a digest went out', () => {
  const { notification, mail, escalation, user } = make(TODAY)
  const heard = (username: string) =>
    notification.filter(({ userId }) => user.find(({ id }) => id === userId)?.username === username)
  for (const username of ['dinkes', 'dinsos', 'admin', 'ketua', 'teknis', 'kader']) {
    expect(heard(username).length, username).toBeGreaterThan(0)
  }
  expect(heard('admin').some(({ readAt }) => readAt === null)).toBe(true)
  expect(new Set(mail.map(({ status }) => status))).toEqual(new Set(['sent', 'failed']))
  const keys = escalation.map(({ subjectId, rule, spell, step }) => `${subjectId} ${rule} ${spell} ${step}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('one photo was handed in for two families of the home village, and no other', () => {
  const { evidenceFile, planLine } = make(TODAY)
  const twice = Object.values(Object.groupBy(evidenceFile, ({ sha256 }) => sha256)).filter(
    (files = []) => files.length > 1,
  )
  expect(twice).toHaveLength(1)
  const lines = (twice[0] ?? []).map(({ lineId }) => planLine.find(({ id }) => id === lineId))
  expect(new Set(lines.map((line) => line?.id)).size).toBe(2)
  expect(lines.some((line) => line?.status === 'done' && line.areaCode === HOME_VILLAGE)).toBe(true)
  expect(evidenceFile.every(({ takenOn, takenPlace }) => takenOn && takenPlace)).toBe(true)
})

test('agencies and villages talk about lines, and the team has questions to answer', () => {
  const { lineComment, caseEvent } = make(TODAY)
  const questions = lineComment.filter(({ asks }) => asks)
  expect(questions.some(({ answeredAt }) => answeredAt === null)).toBe(true)
  expect(questions.some(({ answeredAt }) => answeredAt !== null)).toBe(true)
  expect(new Set(lineComment.map(({ authorRole }) => authorRole))).toEqual(
    new Set(['agency_planner', 'technical_team', 'village_officer']),
  )
  expect(caseEvent.filter(({ step }) => /^line\.(comment|ask|answer)$/.test(step))).toHaveLength(lineComment.length)
})

describe('the demo in the database', () => {
  // A machine that runs everything at once needs longer than the usual half minute.
  beforeAll(async () => {
    await asSystem(async (tx) => {
      await loadAreas(tx, areas)
      await loadPrevalence(tx)
      await writeRows(tx, make(TODAY))
    })
  }, 120_000)
  const rowsOf = <T>(query: string) => asSystem((tx) => tx.$queryRawUnsafe<T[]>(query))

  test('every status of a case and of a line is to be seen in the home village, every outcome in the district', async () => {
    const home = { where: { areaCode: HOME_VILLAGE }, select: { status: true } } as const
    const [cases, lines, ended] = await asSystem(async (tx) => [
      await tx.auditCase.findMany(home),
      await tx.planLine.findMany(home),
      await tx.auditCase.findMany({ where: { status: 'closed' }, select: { outcome: true } }),
    ])
    const draftOrProposed = await asSystem((tx) =>
      tx.planLine.count({ where: { status: { in: ['draft', 'proposed'] } } }),
    )
    expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES))
    expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(LINE_STATUSES))
    expect(draftOrProposed).toBeGreaterThan(5)
    expect(new Set(ended.map(({ outcome }) => outcome))).toEqual(new Set(CASE_OUTCOMES))
  })

  test('no finding without a response once a plan was proposed, unless the case ended otherwise', async () => {
    const unanswered = await asSystem((tx) =>
      tx.auditCase.findMany({
        where: {
          status: { in: ['planned', 'in_follow_up', 'evaluated', 'closed'] },
          findingsUnanswered: { gt: 0 },
          // In SQL an outcome that is null is neither in a list nor not in it.
          OR: [{ outcome: null }, { outcome: { notIn: [...UNEVALUATED_OUTCOMES] } }],
        },
        select: { number: true },
      }),
    )
    expect(unanswered).toEqual([])
  })

  test('the home village has women of every group, each in many states, and mothers whose children are linked', async () => {
    const groups = await rowsOf<{
      group: string
      states: number
    }>(`SELECT case_group AS "group", count(DISTINCT status)::int AS states
      FROM audit_case WHERE case_group IN ('CATIN', 'BUMIL', 'BUFAS') GROUP BY 1 ORDER BY 1`)
    expect(groups).toEqual(['CATIN', 'BUMIL', 'BUFAS'].map((group) => ({ group, states: CASE_STATUSES.length })))
    const lost = await rowsOf(
      `SELECT id FROM person WHERE pregnancy_id IS NULL AND id IN (SELECT child_id FROM family_link)`,
    )
    expect(lost).toEqual([])
  })

  test('what is done has a date and proof, and who verified it is not of the agency', async () => {
    const bare = await rowsOf(`SELECT l.id FROM plan_line l WHERE l.status IN ('done', 'verified')
      AND (l.done_on IS NULL OR NOT EXISTS (SELECT FROM evidence_file e WHERE e.line_id = l.id))`)
    const own = await rowsOf(
      `SELECT v.id FROM verification v JOIN app_user u ON u.id = v.checked_by_id WHERE u.agency_id IS NOT NULL`,
    )
    expect([bare, own]).toEqual([[], []])
  })

  test('author, verifier and approver are different people', async () => {
    const same = await rowsOf(`SELECT id FROM worksheet WHERE author_id = verified_by_id
      UNION ALL SELECT id FROM plan WHERE approved_by_id = proposed_by_id
      UNION ALL SELECT id FROM measurement WHERE measured_by_id = status_by_id
      UNION ALL SELECT o.id FROM outcome_decision o JOIN case_event e ON e.case_id = o.case_id AND e.step = 'close' AND e.actor_id = o.decided_by_id`)
    expect(same).toEqual([])
  })

  test('every history is one unbroken chain in the order of time', async () => {
    const broken = await rowsOf(`SELECT id FROM (
        SELECT e.id, e.sequence, e.at, e.prev_hash, e.hash, case_event_hash(e) AS right_hash,
          lag(e.hash) OVER w AS before_hash, lag(e.at) OVER w AS before_at, row_number() OVER w AS place
        FROM case_event e WINDOW w AS (PARTITION BY e.case_id ORDER BY e.sequence)) s
      WHERE sequence <> place OR hash <> right_hash OR prev_hash <> coalesce(before_hash, repeat('0', 64)) OR at < before_at`)
    expect(broken).toEqual([])
  })

  test('the history of every case leads to where it stands', async () => {
    const elsewhere = await rowsOf(`SELECT c.id FROM audit_case c JOIN LATERAL (
        SELECT to_status FROM case_event e WHERE e.case_id = c.id AND e.step NOT LIKE '%.%'
        ORDER BY sequence DESC LIMIT 1) last ON true WHERE last.to_status <> c.status::text`)
    expect(elsewhere).toEqual([])
  })

  test('submitted worksheets are complete', async () => {
    const lacking = await rowsOf(
      `SELECT id FROM worksheet WHERE status <> 'draft' AND filled_required < total_required`,
    )
    expect(lacking).toEqual([])
  })
})

test('agencies have work packages whose budget is what their lines were given, over several families', () => {
  const rows = make(TODAY)
  expect(rows.workPackage.length).toBeGreaterThan(0)
  for (const { id, budgetRp, budgetCode, budgetYear, fundSource, agencyId } of rows.workPackage) {
    const members = rows.workPackageLine.filter(({ packageId }) => packageId === id)
    const lines = members.map(({ lineId }) => rows.planLine.find((line) => line.id === lineId))
    expect(new Set(lines.map((line) => line?.caseId)).size).toBeGreaterThan(1)
    expect(lines.every((line) => line?.leadAgencyId === agencyId)).toBe(true)
    expect(lines.reduce((sum, line) => sum + BigInt(line?.allocatedRp ?? 0), 0n)).toBe(budgetRp)
    for (const line of lines)
      expect(line).toMatchObject({ allocatedSource: fundSource, allocatedCode: budgetCode, allocatedYear: budgetYear })
    const told = rows.packageEvent.filter(({ packageId }) => packageId === id)
    expect(told.map(({ step }) => step)).toEqual(['opened', ...members.map(() => 'joined')])
    const packed = rows.caseEvent.filter(
      ({ step, lineId }) => step === 'line.pack' && lines.some((l) => l?.id === lineId),
    )
    expect(packed).toHaveLength(members.length)
  }
})

test('lines say under which made-up code and in which year their money stands; some wait for the next year', () => {
  const { planLine } = make(TODAY)
  const accepted = planLine.filter(({ scheduledOn }) => scheduledOn)
  expect(accepted.every(({ allocatedYear }) => typeof allocatedYear === 'number')).toBe(true)
  expect(accepted.some(({ allocatedYear }) => allocatedYear === Number(TODAY.slice(0, 4)) + 1)).toBe(true)
  const coded = accepted.flatMap(({ allocatedSource, allocatedCode }) =>
    allocatedSource && allocatedCode ? [codeFor(allocatedSource, allocatedCode) === allocatedCode] : [],
  )
  expect(coded.length).toBeGreaterThan(10)
  expect(coded).not.toContain(false)
  expect(accepted.filter(({ allocatedCode }) => allocatedCode && !allocatedCode.startsWith('9.'))).toEqual([])
})
