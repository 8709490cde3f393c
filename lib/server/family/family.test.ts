import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { asActor } from '../db/as-actor'
import { makeChild } from '../measurements/test-child'
import { daysAgo, makeVillage, NEXT_VILLAGE, stored, type TestVillage } from '../people/test-village'
import { recordDelivery } from '../pregnancies/record-delivery'
import { birth, makePregnant, makeWoman } from '../pregnancies/test-woman'
import { readFamily } from './get-family'
import { linkChild } from './link-child'
import { unlinkChild } from './unlink-child'

let people: TestVillage
beforeAll(async () => {
  people = await makeVillage()
})

const code = (outcome: { ok: boolean; refusal?: { code: string; params?: Record<string, string> } }) =>
  outcome.ok
    ? 'done'
    : { code: outcome.refusal?.code, ...(outcome.refusal?.params && { params: outcome.refusal.params }) }
const link = (motherId: string, childId: string, actor = people.officer) =>
  linkChild(actor, { commandId: randomUUID(), motherId, childId })
const familyOf = (actor: Actor, personId: string) => asActor(actor, (tx) => readFamily(tx, actor, personId))

test('a child registered earlier is linked to its mother and to the pregnancy of its birthday', async () => {
  const motherId = await makePregnant(people.officer)
  await recordDelivery(people.officer, birth(motherId, { deliveredOn: daysAgo(3) }))
  const twin = await makeChild(people.officer, {}, 3)
  const older = await makeChild(people.officer, {}, 800)
  expect(code(await link(motherId, twin))).toBe('done')
  expect(code(await link(motherId, older))).toBe('done')
  const rows = await stored<{ id: string; linked: boolean }>(
    'SELECT id, pregnancy_id IS NOT NULL AS linked FROM person WHERE mother_id = $1 ORDER BY born_on DESC',
    [motherId],
  )
  expect(rows.find(({ id }) => id === twin)?.linked).toBe(true)
  expect(rows.find(({ id }) => id === older)?.linked).toBe(false)
  expect(code(await link(motherId, twin))).toEqual({ code: 'already_linked' })
})

test('a link is undone with a reason, and both stay told', async () => {
  const motherId = await makeWoman(people.officer)
  const childId = await makeChild(people.officer)
  await link(motherId, childId)
  const undo = { commandId: randomUUID(), motherId, childId, reason: 'Nama ibunya sama, orangnya lain' }
  expect(code(await unlinkChild(people.officer, undo))).toBe('done')
  expect(code(await unlinkChild(people.officer, { ...undo, commandId: randomUUID() }))).toMatchObject({
    code: 'moved_on',
  })
  const [row] = await stored(
    'SELECT linked_by_id, unlinked_by_id, unlink_reason FROM family_link WHERE child_id = $1',
    [childId],
  )
  expect(row).toEqual({
    linked_by_id: people.officer.id,
    unlinked_by_id: people.officer.id,
    unlink_reason: undo.reason,
  })
  expect(code(await link(motherId, childId))).toBe('done')
})

test('only a woman has children, only children under five are linked, and both live in one village', async () => {
  const [woman, other] = [await makeWoman(people.officer), await makeWoman(people.officer)]
  const child = await makeChild(people.officer)
  expect(code(await link(child, child))).toEqual({ code: 'of_women_only' })
  expect(code(await link(woman, other))).toEqual({ code: 'of_children_only' })
  const away = await makeChild(people.nextOfficer, { areaCode: NEXT_VILLAGE })
  expect(code(await link(woman, away))).toEqual({ code: 'not_found' })
  expect(code(await link(woman, away, people.team))).toEqual({ code: 'not_found' })
  expect(code(await link(woman, child, people.team))).toEqual({ code: 'forbidden' })
  const young = await makeWoman(people.officer, { bornOn: daysAgo(4000) })
  expect(code(await link(young, await makeChild(people.officer, {}, 1700)))).toEqual({
    code: 'invalid_fields',
    params: { childId: 'too_old_for_mother' },
  })
})

test('two at once: a child has one mother', async () => {
  const childId = await makeChild(people.officer)
  const mothers = [await makeWoman(people.officer), await makeWoman(people.officer)]
  const both = await Promise.all(mothers.map((motherId) => link(motherId, childId)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('the story is the same from mother and child, in order, and nobody else’s', async () => {
  const motherId = await makePregnant(people.officer)
  const outcome = await recordDelivery(people.officer, birth(motherId))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const [childId = ''] = outcome.value.childIds
  const [ofMother, ofChild] = [await familyOf(people.officer, motherId), await familyOf(people.officer, childId)]
  expect(ofMother?.story.map(({ kind }) => kind)).toEqual(['pregnancy', 'birth', 'born'])
  expect(ofChild?.story).toEqual(ofMother?.story)
  expect(ofChild?.mother?.id).toBe(motherId)
  expect(await familyOf(people.nextOfficer, motherId)).toBeNull()
  expect(await familyOf(people.chair, motherId)).toBeNull()
})
