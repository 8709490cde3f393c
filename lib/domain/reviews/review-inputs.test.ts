import { expect, test } from 'vitest'
import { BeginReviewInput, ReassignInput, SaveReviewInput, SignReviewInput, toStored } from './review-inputs'

const UUID = '01920000-0000-7000-8000-000000000001'
const about = { commandId: UUID, caseId: UUID }
const written = { diagnosis: 'Perawakan pendek', management: 'Konseling gizi', recommendation: 'Perbaiki jamban' }

const codes = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`)

test('a draft may leave everything blank, and what is blank stays blank', () => {
  expect(SaveReviewInput.parse(about)).toEqual({
    ...about,
    diagnosis: '',
    management: '',
    recommendation: '',
    stuntingConfirmed: '',
  })
  expect(codes(SaveReviewInput.safeParse({ ...about, diagnosis: 'x'.repeat(4001) }))).toEqual(['diagnosis: too_long'])
  expect(codes(SaveReviewInput.safeParse({ ...about, stuntingConfirmed: 'maybe' }))).toEqual([
    'stuntingConfirmed: not_an_option',
  ])
})

test('a signature needs all of it, and a word on stunting', () => {
  expect(SignReviewInput.safeParse({ ...about, ...written, stuntingConfirmed: 'not_judged' }).success).toBe(true)
  expect(codes(SignReviewInput.safeParse({ ...about, ...written, diagnosis: '   ' }))).toEqual([
    'diagnosis: required',
    'diagnosis: too_short',
    'stuntingConfirmed: required',
  ])
})

test('not judged is neither yes nor no', () => {
  expect((['yes', 'no', 'not_judged', ''] as const).map(toStored)).toEqual([true, false, null, null])
})

test('an expert is chosen, and a handover explained', () => {
  expect(codes(BeginReviewInput.safeParse(about))).toEqual(['expertId: required'])
  expect(codes(ReassignInput.safeParse({ ...about, expertId: UUID, reason: '' }))[0]).toBe('reason: reason_required')
})
