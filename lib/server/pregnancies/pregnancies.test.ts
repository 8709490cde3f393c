import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { EndPregnancyInput } from '@/lib/domain/pregnancies/end-pregnancy-input'
import { birthDoubtKey } from '@/lib/domain/pregnancies/pregnancy-dates'
import { similarPeopleKey } from '@/lib/domain/people/registration-checks'
import { proposeCase } from '../cases/propose-case'
import { makeChild } from '../measurements/test-child'
import { reopenCase } from '../outcomes/reopen-case'
import { daysAgo, makeVillage, stored, type TestVillage } from '../people/test-village'
import { endPregnancy } from './end-pregnancy'
import { openPregnancy } from './open-pregnancy'
import { recordDelivery } from './record-delivery'
import { reviewDelivery } from './review-delivery'
import { birth, makePregnant, makeWoman, pregnancy } from './test-woman'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

const code = (outcome: { ok: boolean; refusal?: { code: string; params?: Record<string, string> } }) =>
  outcome.ok
    ? 'done'
    : { code: outcome.refusal?.code, ...(outcome.refusal?.params ? { params: outcome.refusal.params } : {}) }

const propose = (personId: string, group: '' | 'CATIN' | 'BUMIL' | 'BUFAS' | 'BADUTA' = '', actor = people.officer) =>
  proposeCase(actor, {
    commandId: randomUUID(),
    personId,
    group,
    selectionReason: 'multiple_risks',
    selectionNote: null,
  })

async function proposed(personId: string, group: Parameters<typeof propose>[1] = ''): Promise<string> {
  const outcome = await propose(personId, group)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.caseId
}

const caseRow = async (caseId: string) =>
  (
    await stored('SELECT case_group, status, outcome, ended_on::text, from_case_id FROM audit_case WHERE id = $1', [
      caseId,
    ])
  )[0]

describe('a pregnancy', () => {
  test('is opened with its due date, once', async () => {
    const personId = await makeWoman(people.officer)
    const form = pregnancy(personId, { hpht: '2026-05-01' })
    expect(code(await openPregnancy(people.officer, form))).toBe('done')
    expect(await openPregnancy(people.officer, form)).toEqual(await openPregnancy(people.officer, form))
    const rows = await stored('SELECT hpht::text, hpl::text, status FROM pregnancy WHERE person_id = $1', [personId])
    expect(rows).toEqual([{ hpht: '2026-05-01', hpl: '2027-02-08', status: 'ongoing' }])
    expect(code(await openPregnancy(people.officer, pregnancy(personId)))).toEqual({ code: 'already_pregnant' })
  })

  test('two at once: one pregnancy', async () => {
    const personId = await makeWoman(people.officer)
    const both = await Promise.all([1, 2].map(() => openPregnancy(people.officer, pregnancy(personId))))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test.each([
    [-1, { hpht: 'future_date' }],
    [45 * 7 + 7, { hpht: 'hpht_too_long_ago' }],
  ])('with a last period %i days ago is refused', async (days, params) => {
    const personId = await makeWoman(people.officer)
    const outcome = await openPregnancy(people.officer, pregnancy(personId, { hpht: daysAgo(days) }))
    expect(code(outcome)).toEqual({ code: 'invalid_fields', params })
  })

  test('is a woman’s, of one’s own village, and recorded by those who meet her', async () => {
    const child = await makeChild(people.officer)
    expect(code(await openPregnancy(people.officer, pregnancy(child)))).toEqual({ code: 'of_women_only' })
    const personId = await makeWoman(people.officer)
    expect(code(await openPregnancy(people.nextOfficer, pregnancy(personId)))).toEqual({ code: 'not_found' })
    expect(code(await openPregnancy(people.team, pregnancy(personId)))).toEqual({ code: 'forbidden' })
  })

  test('a bride’s case is asked about, linked, and goes on as that of a pregnant woman', async () => {
    const personId = await makeWoman(people.officer)
    const bride = await proposed(personId, 'CATIN')
    expect(code(await openPregnancy(people.officer, pregnancy(personId)))).toEqual({
      code: 'invalid_fields',
      params: { brideCase: 'required' },
    })
    expect(code(await openPregnancy(people.officer, pregnancy(personId, { brideCase: 'close' })))).toBe('done')
    expect(await caseRow(bride)).toMatchObject({ status: 'closed', outcome: 'continued', ended_on: daysAgo(0) })
    const bumil = await proposed(personId)
    expect(await caseRow(bumil)).toMatchObject({ case_group: 'BUMIL', status: 'candidate', from_case_id: bride })
  })

  test('a bride’s case that is kept stays open, and stands in the way of another', async () => {
    const personId = await makeWoman(people.officer)
    const bride = await proposed(personId, 'CATIN')
    expect(code(await openPregnancy(people.officer, pregnancy(personId, { brideCase: 'keep' })))).toBe('done')
    expect(await caseRow(bride)).toMatchObject({ status: 'candidate', outcome: null })
    expect(code(await propose(personId))).toEqual({ code: 'case_still_open' })
  })

  test('that ends without a child closes no case', async () => {
    const personId = await makePregnant(people.officer)
    const bumil = await proposed(personId)
    const end = EndPregnancyInput.parse({
      commandId: randomUUID(),
      personId,
      endedReason: 'miscarriage',
      endedOn: daysAgo(2),
    })
    expect(code(await endPregnancy(people.officer, end))).toBe('done')
    expect(await caseRow(bumil)).toMatchObject({ status: 'candidate' })
    const [row] = await stored('SELECT status, ended_reason FROM pregnancy WHERE person_id = $1', [personId])
    expect(row).toEqual({ status: 'ended', ended_reason: 'miscarriage' })
    expect(code(await endPregnancy(people.officer, { ...end, commandId: randomUUID() }))).toEqual({
      code: 'not_pregnant',
    })
    const [event] = await stored(`SELECT detail FROM case_event WHERE case_id = $1 AND step = 'pregnancy.end'`, [bumil])
    expect(JSON.stringify(event)).not.toContain('miscarriage')
  })
})

describe('a birth', () => {
  test('registers the child with its measures and ends the case of the pregnant woman', async () => {
    const personId = await makePregnant(people.officer, { hpht: daysAgo(270) })
    const bumil = await proposed(personId)
    const form = birth(personId, {
      gestationWeeks: '38',
      name1: 'Nur Uji',
      pregnancyCase: 'close',
      proposeChild: 'yes',
      proposeMother: 'yes',
      selectionReason: 'multiple_risks',
    })
    const outcome = await recordDelivery(people.officer, form)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    expect(await recordDelivery(people.officer, form)).toEqual(outcome)

    const [childId = ''] = outcome.value.childIds
    const [child] = await stored(
      `SELECT p.name, p.kind, p.born_on::text, p.birth_weight_g, p.birth_length_cm::float8, p.gestation_weeks, p.mother_id,
         p.father_name = m.partner_name AS fathers_name, p.mother_name = m.name AS mothers_name, g.status, g.delivered_on::text
       FROM person p JOIN person m ON m.id = p.mother_id JOIN pregnancy g ON g.id = p.pregnancy_id WHERE p.id = $1`,
      [childId],
    )
    expect(child).toEqual({
      name: 'Nur Uji',
      kind: 'child',
      born_on: daysAgo(0),
      birth_weight_g: 2900,
      birth_length_cm: 48.5,
      gestation_weeks: 38,
      mother_id: personId,
      fathers_name: true,
      mothers_name: true,
      status: 'delivered',
      delivered_on: daysAgo(0),
    })
    expect(await caseRow(bumil)).toMatchObject({ status: 'closed', outcome: 'delivered', ended_on: daysAgo(0) })
    expect(await caseRow(outcome.value.motherCaseId ?? '')).toMatchObject({ case_group: 'BUFAS', from_case_id: bumil })
    expect(await caseRow(outcome.value.childCaseIds[0] ?? '')).toMatchObject({
      case_group: 'BADUTA',
      status: 'candidate',
      from_case_id: bumil,
    })
    const steps = await stored<{ step: string }>('SELECT step FROM case_event WHERE case_id = $1 ORDER BY sequence', [
      bumil,
    ])
    expect(steps.map(({ step }) => step)).toEqual(['propose', 'pregnancy.deliver', 'hand_on'])
  })

  test('a case that a birth ended may be opened again where it stood', async () => {
    const personId = await makePregnant(people.officer)
    const bumil = await proposed(personId)
    await recordDelivery(people.officer, birth(personId, { pregnancyCase: 'close' }))
    const reopened = await reopenCase(people.team, { commandId: randomUUID(), caseId: bumil, reason: 'Salah orang' })
    expect(code(reopened)).toBe('done')
    expect(await caseRow(bumil)).toMatchObject({ status: 'candidate', outcome: null, ended_on: null })
  })

  test('of twins registers two, and one who did not live is counted and not registered', async () => {
    const personId = await makePregnant(people.officer)
    const twins = birth(personId, { babies: '3', alive2: 'yes', sex2: 'male', alive3: 'no' })
    const outcome = await recordDelivery(people.officer, twins)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
    expect(outcome.value.childIds).toHaveLength(2)
    const [row] = await stored('SELECT status, stillborn FROM pregnancy WHERE person_id = $1', [personId])
    expect(row).toEqual({ status: 'delivered', stillborn: 1 })
  })

  test('without a living child ends the pregnancy, registers nobody and closes no case', async () => {
    const personId = await makePregnant(people.officer)
    const bumil = await proposed(personId)
    const outcome = await recordDelivery(people.officer, birth(personId, { alive1: 'no', pregnancyCase: 'close' }))
    expect(outcome).toMatchObject({ ok: true, value: { childIds: [] } })
    expect(await caseRow(bumil)).toMatchObject({ status: 'candidate' })
    const [row] = await stored('SELECT status, ended_reason, stillborn FROM pregnancy WHERE person_id = $1', [personId])
    expect(row).toEqual({ status: 'ended', ended_reason: 'stillbirth', stillborn: 1 })
  })

  test('of a woman without a pregnancy is refused, and of a child, and of a stranger', async () => {
    const woman = await makeWoman(people.officer)
    expect(code(await recordDelivery(people.officer, birth(woman)))).toEqual({ code: 'not_pregnant' })
    const child = await makeChild(people.officer)
    expect(code(await recordDelivery(people.officer, birth(child)))).toEqual({ code: 'of_women_only' })
    const other = await makePregnant(people.nextOfficer)
    expect(code(await recordDelivery(people.officer, birth(other)))).toEqual({ code: 'not_found' })
  })

  test.each([
    [-1, 'future_date'],
    [210, 'before_hpht'],
    [211, 'before_hpht'],
  ])('%i days ago is refused', async (days, why) => {
    const personId = await makePregnant(people.officer)
    const outcome = await recordDelivery(people.officer, birth(personId, { deliveredOn: daysAgo(days) }))
    expect(code(outcome)).toEqual({ code: 'invalid_fields', params: { deliveredOn: why } })
    expect(await stored('SELECT 1 FROM person WHERE mother_id = $1', [personId])).toEqual([])
  })

  test('before the marriage is asked once more and then taken', async () => {
    const personId = await makeWoman(people.officer, { marriageOn: daysAgo(-20) })
    await openPregnancy(people.officer, pregnancy(personId))
    const form = birth(personId)
    expect(code(await recordDelivery(people.officer, form))).toEqual({ code: 'needs_confirmation' })
    const { doubts } = await reviewDelivery(people.officer, form)
    expect(doubts).toEqual(['before_marriage'])
    const confirmed = { ...form, doubtsChecked: birthDoubtKey(form, doubts) }
    expect(code(await recordDelivery(people.officer, confirmed))).toBe('done')
  })

  test('of a child that seems registered already is asked about', async () => {
    const personId = await makePregnant(people.officer)
    const [mother] = await stored<{ name: string }>('SELECT name FROM person WHERE id = $1', [personId])
    await makeChild(people.officer, { motherName: mother?.name ?? '' }, 0)
    const form = birth(personId)
    expect(code(await recordDelivery(people.officer, form))).toEqual({ code: 'duplicate_person' })
    const { similar } = await reviewDelivery(people.officer, form)
    expect(similar).toHaveLength(1)
    expect(code(await recordDelivery(people.officer, { ...form, notSame: similarPeopleKey(similar) }))).toBe('done')
  })

  test('what cannot be proposed undoes nothing half: the whole birth waits', async () => {
    const personId = await makePregnant(people.officer)
    await proposed(personId)
    const form = birth(personId, { pregnancyCase: 'keep', proposeMother: 'yes', selectionReason: 'other' })
    expect(code(await recordDelivery(people.officer, form))).toEqual({ code: 'case_still_open' })
    expect(await stored('SELECT 1 FROM person WHERE mother_id = $1', [personId])).toEqual([])
    const [row] = await stored('SELECT status FROM pregnancy WHERE person_id = $1', [personId])
    expect(row).toEqual({ status: 'ongoing' })
  })
})

describe('proposing for a group', () => {
  test.each([
    ['BUMIL', 'group_not_pregnant'],
    ['BUFAS', 'group_no_birth'],
    ['BADUTA', 'group_of_children'],
  ] as const)('%s of a bride is refused: %s', async (group, problem) => {
    const personId = await makeWoman(people.officer)
    expect(code(await propose(personId, group))).toEqual({ code: 'invalid_fields', params: { group: problem } })
  })

  test('a child is no mother', async () => {
    const child = await makeChild(people.officer)
    expect(code(await propose(child, 'BUMIL'))).toEqual({ code: 'invalid_fields', params: { group: 'group_of_women' } })
    expect(code(await propose(child, 'BADUTA'))).toBe('done')
  })

  test('a woman who was married and nothing else fits nowhere', async () => {
    const personId = await makeWoman(people.officer, { marriageOn: daysAgo(1) })
    expect(code(await propose(personId))).toEqual({ code: 'invalid_fields', params: { group: 'group_none_fits' } })
  })

  test('where two fit, one is chosen', async () => {
    const personId = await makePregnant(people.officer, { hpht: '' })
    await recordDelivery(people.officer, birth(personId, { deliveredOn: daysAgo(60) }))
    // She marries soon: a mother with no such day is no bride.
    await stored(`UPDATE person SET marriage_on = $2 WHERE id = $1`, [personId, daysAgo(-30)])
    expect(code(await propose(personId))).toEqual({ code: 'invalid_fields', params: { group: 'required' } })
    expect(code(await propose(personId, 'BUMIL'))).toMatchObject({ code: 'invalid_fields' })
    expect(code(await propose(personId, 'BUFAS'))).toBe('done')
  })
})
