import { expect, test } from 'vitest'
import { commitmentOf, COMMITMENTS, currentCommitment } from './commitment'
import { AddMemberInput, endMemberInput, recordDecreeInput, SignCommitmentInput } from './team-inputs'
import { teamLacks } from './team-parts'

const ID = '01920000-0000-7000-8000-000000000001'
const codes = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`)

test('a team lacks its decree, each needed part, and every signature', () => {
  expect(teamLacks({ decree: false, members: [] })).toEqual([
    { code: 'decree' },
    { code: 'part', part: 'chair' },
    { code: 'part', part: 'technical' },
    { code: 'part', part: 'expert' },
  ])
  const members = (['chair', 'technical', 'expert'] as const).map((part) => ({ part, signed: true }))
  expect(teamLacks({ decree: true, members })).toEqual([])
  expect(teamLacks({ decree: true, members: [...members, { part: 'steering', signed: false }] })).toEqual([
    { code: 'signatures', count: 1 },
  ])
})

test('a decree has a number and a day that has come', () => {
  const input = recordDecreeInput('2026-05-10')
  const typed = { commandId: ID, cycleId: ID, decreeNumber: ' 188.45/10  /2026 ', decreeOn: '2026-05-10' }
  expect(input.parse(typed).decreeNumber).toBe('188.45/10 /2026')
  expect(codes(input.safeParse({ ...typed, decreeNumber: ' ', decreeOn: '2026-05-11' }))).toEqual([
    'decreeNumber: required',
    'decreeOn: future_date',
  ])
})

test('a member is an account or a name, not both and not neither', () => {
  const typed = { commandId: ID, cycleId: ID, position: 'Kabid', part: 'technical', fromOn: '2026-05-10' }
  expect(AddMemberInput.safeParse({ ...typed, userId: ID }).success).toBe(true)
  expect(AddMemberInput.safeParse({ ...typed, name: 'dr. Rahmi' }).success).toBe(true)
  expect(codes(AddMemberInput.safeParse(typed))).toEqual(['name: required'])
  expect(codes(AddMemberInput.safeParse({ ...typed, userId: ID, name: 'dr. Rahmi' }))).toEqual([
    'name: account_or_name',
  ])
  expect(codes(AddMemberInput.safeParse({ ...typed, part: 'guest', position: '' }))).toEqual([
    'position: required',
    'part: required',
    'name: required',
  ])
})

test('leaving needs a day that has come and a reason', () => {
  const typed = { commandId: ID, memberId: ID, toOn: '2026-05-11', reason: '' }
  expect(codes(endMemberInput('2026-05-10').safeParse(typed))).toContain('toOn: future_date')
  expect(codes(endMemberInput('2026-05-11').safeParse(typed))).toContain('reason: reason_required')
})

test('nobody signs without having agreed', () => {
  expect(codes(SignCommitmentInput.safeParse({ commandId: ID, cycleId: ID, version: '1' }))).toEqual([
    'agreed: required',
  ])
})

test('what was signed can be read in the wording in which it was signed', () => {
  expect(COMMITMENTS.map(({ version }) => version)).toEqual(COMMITMENTS.map((_, place) => place + 1))
  expect(commitmentOf(1)?.points.length).toBeGreaterThan(2)
  expect(commitmentOf(99)).toBeNull()
  expect(currentCommitment()).toBe(COMMITMENTS.at(-1))
})
