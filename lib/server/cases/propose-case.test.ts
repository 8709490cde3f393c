import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { withdrawConsent } from '../consents/withdraw-consent'
import { makeChild } from '../measurements/test-child'
import { FAR_VILLAGE, makeVillage, NEXT_VILLAGE, stored, type TestVillage } from '../people/test-village'
import { proposeCase } from './propose-case'
import { selectCase } from './select-case'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

const proposal = (personId: string) => ({
  commandId: randomUUID(),
  personId,
  selectionReason: 'multiple_risks' as const,
  selectionNote: null,
})

async function proposed(personId: string, actor: Actor = people.officer): Promise<string> {
  const outcome = await proposeCase(actor, proposal(personId))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.caseId
}

describe('proposing', () => {
  test.each([
    [400, 'BADUTA'],
    [800, 'BALITA'],
  ])('a child of %i days becomes a candidate of %s, with history', async (ageDays, group) => {
    const caseId = await proposed(await makeChild(people.officer, {}, ageDays))
    const [row] = await stored('SELECT status, case_group, district_code FROM audit_case WHERE id = $1', [caseId])
    expect(row).toEqual({ status: 'candidate', case_group: group, district_code: '63.05' })
    const events = await stored('SELECT step, to_status FROM case_event WHERE case_id = $1', [caseId])
    expect(events).toEqual([{ step: 'propose', to_status: 'candidate' }])
  })

  test('health centre and technical team may, too; the chair may not', async () => {
    await proposed(await makeChild(people.officer), people.center)
    await proposed(await makeChild(people.officer), people.team)
    const outcome = await proposeCase(people.chair, proposal(await makeChild(people.officer)))
    expect(outcome).toEqual({ ok: false, refusal: { code: 'forbidden' } })
  })

  test('numbers are the district’s: villages that cannot see each other never share one, even at once', async () => {
    const here = await Promise.all([1, 2, 3].map(() => makeChild(people.officer)))
    const there = await Promise.all([1, 2, 3].map(() => makeChild(people.nextOfficer, { areaCode: NEXT_VILLAGE })))
    const cases = await Promise.all([
      ...here.map((id) => proposed(id)),
      ...there.map((id) => proposed(id, people.nextOfficer)),
    ])
    const rows = await stored<{ number: number }>('SELECT number FROM audit_case WHERE id = ANY ($1)', [cases])
    const numbers = rows.map(({ number }) => number).sort((a, b) => a - b)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual([0, 1, 2, 3, 4, 5].map((step) => first + step))
  })

  test('one child, two proposals at once: one case', async () => {
    const personId = await makeChild(people.officer)
    const both = await Promise.all([1, 2].map(() => proposeCase(people.officer, proposal(personId))))
    expect(both.map((outcome) => (outcome.ok ? 'done' : outcome.refusal.code)).sort()).toEqual([
      'already_in_cycle',
      'done',
    ])
  })

  test('the same form sent again proposes nobody twice', async () => {
    const form = proposal(await makeChild(people.officer))
    expect(await proposeCase(people.officer, form)).toEqual(await proposeCase(people.officer, form))
  })

  test('not without a consent in force', async () => {
    const never = await makeChild(people.officer, { consentMethod: 'not_yet' })
    const missing = { ok: false, refusal: { code: 'consent_missing' } }
    expect(await proposeCase(people.officer, proposal(never))).toEqual(missing)
    const withdrawn = await makeChild(people.officer)
    await withdrawConsent(people.officer, { commandId: randomUUID(), personId: withdrawn })
    expect(await proposeCase(people.officer, proposal(withdrawn))).toEqual(missing)
  })

  test('not without a running cycle, and not a stranger’s child', async () => {
    const far = await makeChild(people.farOfficer, { areaCode: FAR_VILLAGE })
    expect(await proposeCase(people.farOfficer, proposal(far))).toEqual({
      ok: false,
      refusal: { code: 'no_open_cycle' },
    })
    expect(await proposeCase(people.officer, proposal(far))).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('not while a case of an earlier cycle is open', async () => {
    const personId = await makeChild(people.officer)
    const caseId = await proposed(personId)
    await stored(`WITH earlier AS (INSERT INTO cycle (area_code, year, semester, starts_on, ends_on, closed_at)
      VALUES ('63.05', 2021, 1, '2021-01-01', '2021-06-30', now()) RETURNING id)
      UPDATE audit_case SET cycle_id = (SELECT id FROM earlier), status = 'selected' WHERE id = '${caseId}'`)
    expect(await proposeCase(people.officer, proposal(personId))).toEqual({
      ok: false,
      refusal: { code: 'case_still_open' },
    })
    // A candidate nobody chose before its cycle was reported waits for nobody any more.
    await stored(`UPDATE audit_case SET status = 'candidate' WHERE id = '${caseId}'`)
    expect(await proposeCase(people.officer, proposal(personId))).toMatchObject({ ok: true })
  })
})

describe('selecting', () => {
  const selection = (caseId: string) => ({ commandId: randomUUID(), caseId, note: 'usulan rapat tim' })

  test('is the technical team’s, once', async () => {
    const caseId = await proposed(await makeChild(people.officer))
    expect(await selectCase(people.officer, selection(caseId))).toMatchObject({ refusal: { code: 'forbidden' } })
    const form = selection(caseId)
    expect(await selectCase(people.team, form)).toMatchObject({ ok: true })
    expect(await selectCase(people.team, form)).toMatchObject({ ok: true })
    expect(await selectCase(people.team, selection(caseId))).toMatchObject({
      refusal: { code: 'moved_on', params: { by: people.team.name } },
    })
    const events = await stored(`SELECT detail FROM case_event WHERE case_id = $1 AND step = 'select'`, [caseId])
    expect(events).toEqual([{ detail: { note: 'usulan rapat tim' } }])
  })

  test('waits for a consent that was taken back since', async () => {
    const personId = await makeChild(people.officer)
    const caseId = await proposed(personId)
    await withdrawConsent(people.officer, { commandId: randomUUID(), personId })
    expect(await selectCase(people.team, selection(caseId))).toEqual({
      ok: false,
      refusal: { code: 'consent_missing' },
    })
  })
})
