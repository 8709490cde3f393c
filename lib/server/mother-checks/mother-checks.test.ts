import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkChallengeKey } from '@/lib/domain/mother-checks/check-challenges'
import { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { proposeCase } from '../cases/propose-case'
import { makeChild, measured } from '../measurements/test-child'
import { recordMeasurement } from '../measurements/record-measurement'
import { daysAgo, makeVillage, stored, type TestVillage } from '../people/test-village'
import { makePregnant, makeWoman } from '../pregnancies/test-woman'
import { confirmCheck } from './confirm-check'
import { recordCheck } from './record-check'
import { rejectCheck } from './reject-check'
import { reviewCheck } from './review-check'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

const code = (outcome: { ok: boolean; refusal?: { code: string; params?: Record<string, string> } }) =>
  outcome.ok
    ? 'done'
    : { code: outcome.refusal?.code, ...(outcome.refusal?.params && { params: outcome.refusal.params }) }

const check = (personId: string, changes: Record<string, string> = {}) =>
  RecordCheckInput.parse({
    commandId: randomUUID(),
    personId,
    checkedOn: daysAgo(0),
    weightKg: '51,5',
    lilaCm: '24',
    hbGDl: '11,2',
    systolic: '110',
    diastolic: '70',
    tabletsReceived: '30',
    tabletsDrunk: '0',
    ...changes,
  })

async function checked(personId: string, changes: Record<string, string> = {}): Promise<string> {
  const outcome = await recordCheck(people.officer, check(personId, changes))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.checkId
}

test('a check is kept as it was read: no tablets are none, and a blank stays blank', async () => {
  const personId = await makeWoman(people.officer)
  const id = await checked(personId)
  const [row] = await stored(
    'SELECT weight_kg::float8, height_cm, tablets_drunk, status, case_id FROM mother_check WHERE id = $1',
    [id],
  )
  expect(row).toEqual({ weight_kg: 51.5, height_cm: null, tablets_drunk: 0, status: 'recorded', case_id: null })
})

test('belongs to the open case, tells its history and the day of the last reading', async () => {
  const personId = await makePregnant(people.officer)
  const proposed = await proposeCase(people.officer, {
    commandId: randomUUID(),
    personId,
    selectionReason: 'multiple_risks',
    selectionNote: null,
  })
  if (!proposed.ok) throw new Error(proposed.refusal.code)
  const { caseId } = proposed.value
  const id = await checked(personId, { checkedOn: daysAgo(1) })
  const [row] = await stored(
    `SELECT h.case_id, c.last_measured_on::text, (SELECT count(*)::int FROM case_event e WHERE e.case_id = c.id AND e.step = 'check.record') AS told
     FROM mother_check h JOIN audit_case c ON c.id = h.case_id WHERE h.id = $1`,
    [id],
  )
  expect(row).toEqual({ case_id: caseId, last_measured_on: daysAgo(1), told: 1 })
})

test('a jump is asked again, and an answer covers what was asked', async () => {
  const personId = await makeWoman(people.officer)
  await checked(personId, { checkedOn: daysAgo(30) })
  const form = check(personId, { weightKg: '61,5' })
  expect(code(await recordCheck(people.officer, form))).toEqual({ code: 'needs_confirmation' })
  const challenges = await reviewCheck(people.officer, form)
  expect(challenges.map(({ code: asked }) => asked)).toEqual(['weight_jump'])
  const answered = { ...form, challengesSeen: checkChallengeKey(challenges), remeasured: true }
  expect(code(await recordCheck(people.officer, answered))).toBe('done')
  const [row] = await stored<{ challenges: object[] }>(
    'SELECT challenges FROM mother_check WHERE person_id = $1 ORDER BY checked_on DESC',
    [personId],
  )
  expect(row?.challenges).toMatchObject([{ code: 'weight_jump', answer: 'remeasured' }])
})

test('a rejected check is not compared with', async () => {
  const personId = await makeWoman(people.officer)
  const id = await checked(personId, { checkedOn: daysAgo(30) })
  await rejectCheck(people.center, { commandId: randomUUID(), checkId: id, reason: 'Timbangan rusak' })
  expect(code(await recordCheck(people.officer, check(personId, { weightKg: '61,5' })))).toBe('done')
})

test('is not of tomorrow, not before birth, not a child’s, and not a stranger’s', async () => {
  const personId = await makeWoman(people.officer)
  const on = (checkedOn: string) => recordCheck(people.officer, check(personId, { checkedOn }))
  expect(code(await on(daysAgo(-1)))).toEqual({ code: 'invalid_fields', params: { checkedOn: 'future_date' } })
  expect(code(await on('2001-02-02'))).toEqual({ code: 'invalid_fields', params: { checkedOn: 'before_birth' } })
  const child = await makeChild(people.officer)
  expect(code(await recordCheck(people.officer, check(child)))).toEqual({ code: 'of_women_only' })
  expect(code(await recordMeasurement(people.officer, measured(personId)))).toEqual({ code: 'of_children_only' })
  expect(code(await recordCheck(people.nextOfficer, check(personId)))).toEqual({ code: 'not_found' })
  expect(code(await recordCheck(people.team, check(personId)))).toEqual({ code: 'forbidden' })
})

describe('the health centre', () => {
  const decision = (checkId: string) => ({ commandId: randomUUID(), checkId })

  test('confirms once; a confirmed one may still be rejected, a rejected one stays so', async () => {
    const id = await checked(await makeWoman(people.officer))
    expect(code(await confirmCheck(people.officer, decision(id)))).toEqual({ code: 'same_person' })
    expect(code(await confirmCheck(people.center, decision(id)))).toBe('done')
    expect(code(await confirmCheck(people.center, decision(id)))).toMatchObject({ code: 'moved_on' })
    const reject = { ...decision(id), reason: 'Salah orang' }
    expect(code(await rejectCheck(people.center, reject))).toBe('done')
    expect(code(await confirmCheck(people.center, decision(id)))).toMatchObject({ code: 'moved_on' })
  })

  test('does not confirm what it recorded itself; a colleague does', async () => {
    const personId = await makeWoman(people.officer)
    const outcome = await recordCheck(people.center, check(personId))
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const { checkId } = outcome.value
    expect(code(await confirmCheck(people.center, decision(checkId)))).toEqual({ code: 'same_person' })
    expect(code(await confirmCheck(people.otherCenterUser, decision(checkId)))).toBe('done')
  })
})

describe('a monitoring month', () => {
  async function followed(): Promise<{ personId: string; caseId: string }> {
    const personId = await makePregnant(people.officer)
    const proposed = await proposeCase(people.officer, {
      commandId: randomUUID(),
      personId,
      selectionReason: 'hard_case',
      selectionNote: null,
    })
    if (!proposed.ok) throw new Error(proposed.refusal.code)
    const { caseId } = proposed.value
    await stored(
      `WITH moved AS (UPDATE audit_case SET status = 'in_follow_up' WHERE id = '${caseId}' RETURNING id, area_code),
       approved AS (INSERT INTO plan (case_id, area_code, version, status, frozen, created_by_id, proposed_by_id, approved_by_id, approved_at)
         SELECT id, area_code, 1, 'approved', '{}', '${people.team.id}', '${people.team.id}', '${people.chair.id}', now() - interval '40 days' FROM moved)
       INSERT INTO monitoring_visit (case_id, area_code, month, due_on)
         SELECT id, area_code, m, current_date + 30 * (m - 1) FROM moved, generate_series(1, 3) m`,
    )
    return { personId, caseId }
  }

  const visit = async (caseId: string) =>
    (
      await stored<{ made: boolean; next: string }>(
        `SELECT v.mother_check_id IS NOT NULL AS made, c.next_visit_on = v.due_on AS "next" FROM monitoring_visit v
         JOIN audit_case c ON c.id = v.case_id WHERE v.case_id = $1 AND v.month = 1`,
        [caseId],
      )
    )[0]

  test('is made by a check, and stands open again where the check is rejected', async () => {
    const { personId, caseId } = await followed()
    const id = await checked(personId, { caseId, month: '1' })
    expect(await visit(caseId)).toEqual({ made: true, next: false })
    expect(code(await recordCheck(people.officer, check(personId, { caseId, month: '1' })))).toMatchObject({
      code: 'moved_on',
    })
    await rejectCheck(people.center, { commandId: randomUUID(), checkId: id, reason: 'Salah orang' })
    expect(await visit(caseId)).toEqual({ made: false, next: true })
  })
})
