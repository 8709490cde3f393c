import { expect, test } from 'vitest'
import { RevisePlanInput, SendBackPlanInput } from './plan-inputs'

const UUID = '01920000-0000-7000-8000-000000000001'
const typed = { commandId: UUID, caseId: UUID, reason: 'Pindah ke dinas lain' }

test('a new version is opened for a reason, with or without a line to redirect', () => {
  expect(RevisePlanInput.parse(typed)).toEqual({ ...typed, lineId: null, agencyId: null })
  expect(RevisePlanInput.safeParse({ ...typed, lineId: UUID, agencyId: UUID }).success).toBe(true)
  expect(RevisePlanInput.safeParse({ ...typed, reason: ' ' }).error?.issues[0]?.message).toBe('reason_required')
})

test('a line to redirect needs an agency', () => {
  const result = RevisePlanInput.safeParse({ ...typed, lineId: UUID, agencyId: '' })
  expect(result.error?.issues).toMatchObject([{ path: ['agencyId'], message: 'required' }])
})

test('a plan is not sent back without saying why', () => {
  expect(SendBackPlanInput.safeParse({ ...typed, reason: 'ya' }).error?.issues[0]?.message).toBe('too_short')
})
