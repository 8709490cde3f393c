import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { acceptLineInput } from './accept-line-input'
import { CancelLineInput } from './cancel-line-input'
import { DeclineLineInput } from './decline-line-input'
import { postponeLineInput } from './postpone-line-input'
import { reopenLineInput } from './reopen-line-input'
import { completeLineInput, reportLineInput } from './report-line-input'
import { verifyLineInput } from './verify-line-input'

const TODAY = '2026-11-24'
const IDS = { commandId: '0199f5a0-0000-7000-8000-000000000001', lineId: '0199f5a0-0000-7000-8000-000000000002' }

/** The codes of a refused form, by field; empty where it was taken. */
function codes(schema: z.ZodType, typed: Record<string, string>): Record<string, string> {
  const result = schema.safeParse({ ...IDS, ...typed })
  if (result.success) return {}
  return Object.fromEntries(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]).toReversed())
}

describe('accepting', () => {
  const accept = acceptLineInput(TODAY)

  test('an amount in rupiah becomes a whole number, a blank one stays unknown', () => {
    const typed = { ...IDS, allocatedRp: '1.250.000', allocatedSource: 'APBD_KAB', scheduledOn: '2026-12-01' }
    expect(accept.parse(typed)).toMatchObject({ allocatedRp: 1_250_000n, allocatedSource: 'APBD_KAB' })
    expect(accept.parse({ ...IDS, allocatedRp: '', allocatedSource: '', scheduledOn: TODAY })).toMatchObject({
      allocatedRp: null,
      allocatedSource: null,
    })
  })

  test('a code is kept without spaces, a year as a number, and what is blank stays unknown', () => {
    const typed = { ...IDS, allocatedCode: ' 1.03.05.2.01. 0001', allocatedSource: 'APBD_KAB', allocatedYear: '2027' }
    expect(accept.parse({ ...typed, scheduledOn: TODAY })).toMatchObject({
      allocatedCode: '1.03.05.2.01.0001',
      allocatedYear: 2027,
    })
    expect(accept.parse({ ...IDS, allocatedCode: '  ', allocatedYear: '', scheduledOn: TODAY })).toMatchObject({
      allocatedCode: null,
      allocatedYear: null,
    })
  })

  test.each([
    [{ allocatedRp: '1.250,50', allocatedSource: 'APBN', scheduledOn: TODAY }, { allocatedRp: 'amount_format' }],
    [
      { allocatedRp: '9999999999999999', allocatedSource: 'APBN', scheduledOn: TODAY },
      { allocatedRp: 'amount_too_large' },
    ],
    [{ allocatedRp: '5000', allocatedSource: '', scheduledOn: TODAY }, { allocatedSource: 'required' }],
    [{ allocatedRp: '', allocatedSource: 'PRIBADI', scheduledOn: TODAY }, { allocatedSource: 'not_an_option' }],
    [{ scheduledOn: '' }, { scheduledOn: 'required' }],
    [{ allocatedCode: '1.03.05.2.01.0001', scheduledOn: TODAY }, { allocatedSource: 'required' }],
    [
      { allocatedCode: '1,03', allocatedSource: 'APBD_KAB', scheduledOn: TODAY },
      { allocatedCode: 'sub_activity_code' },
    ],
    [
      { allocatedCode: '1.03.05', allocatedSource: 'DAK_FISIK', scheduledOn: TODAY },
      { allocatedCode: 'sub_activity_code' },
    ],
    [{ allocatedCode: 'desa', allocatedSource: 'APBDES', scheduledOn: TODAY }, { allocatedCode: 'account_code' }],
    [{ allocatedYear: '27', scheduledOn: TODAY }, { allocatedYear: 'not_an_option' }],
    [{ allocatedYear: '2026,5', scheduledOn: TODAY }, { allocatedYear: 'not_an_option' }],
    [{ allocatedYear: '2026', scheduledOn: '2027-01-02' }, { allocatedYear: 'year_before_work' }],
    [
      { allocatedRp: '5', allocatedCode: 'x', allocatedYear: '2025', scheduledOn: TODAY },
      { allocatedSource: 'required', allocatedYear: 'year_before_work' },
    ],
    [{ scheduledOn: '2027-02-30' }, { scheduledOn: 'not_a_date' }],
    [{ scheduledOn: '2026-11-23' }, { scheduledOn: 'past_date' }],
    [{ scheduledOn: '2062-12-01' }, { scheduledOn: 'too_far' }],
  ])('%j is refused', (typed, expected) => {
    expect(codes(accept, typed)).toEqual(expected)
  })
})

describe('reporting', () => {
  const sound = { happenedOn: '2026-11-20', volume: '2,5', amountRp: '', note: 'Bahan sudah dikirim.' }

  test('volume takes a comma, rupiah may stay unknown', () => {
    expect(reportLineInput(TODAY).parse({ ...IDS, ...sound })).toMatchObject({ volume: 2.5, amountRp: null })
  })

  test.each([
    [{ happenedOn: '2026-11-25' }, { happenedOn: 'future_date' }],
    [{ takenOn: '2026-11-25' }, { takenOn: 'future_date' }],
    [{ takenOn: '31/11/2026' }, { takenOn: 'not_a_date' }],
    [{ takenPlace: 'x'.repeat(121) }, { takenPlace: 'too_long' }],
    [{ volume: '' }, { volume: 'required' }],
    [{ volume: '0' }, { volume: 'volume_range' }],
    [{ volume: '-1' }, { volume: 'volume_range' }],
    [{ volume: '1.000' }, { volume: 'too_many_decimals' }],
    [{ volume: 'dua' }, { volume: 'not_a_number' }],
    [{ volume: '99999999999' }, { volume: 'volume_range' }],
    [{ amountRp: '10,000' }, { amountRp: 'amount_format' }],
    [{ note: ' ' }, { note: 'required' }],
    [{ note: 'ok' }, { note: 'too_short' }],
    [{ note: 'a'.repeat(1001) }, { note: 'too_long' }],
  ])('%j is refused', (changed, expected) => {
    expect(codes(reportLineInput(TODAY), { ...sound, ...changed })).toEqual(expected)
  })

  test('the last report may leave the volume to earlier ones', () => {
    expect(completeLineInput(TODAY).parse({ ...IDS, ...sound, volume: '' }).volume).toBeNull()
    expect(codes(completeLineInput(TODAY), { ...sound, volume: '0' })).toEqual({ volume: 'volume_range' })
  })
})

test('every "no" and every "later" needs its reason', () => {
  expect(codes(DeclineLineInput, { reason: '' })).toEqual({ reason: 'reason_required' })
  expect(codes(DeclineLineInput, { reason: 'Bukan tugas kami', proposedAgencyId: 'pupr' })).toEqual({
    proposedAgencyId: 'not_an_option',
  })
  expect(
    DeclineLineInput.parse({ ...IDS, reason: 'Bukan tugas kami', proposedAgencyId: '' }).proposedAgencyId,
  ).toBeNull()
  expect(codes(CancelLineInput, { reason: '   ' })).toEqual({ reason: 'reason_required' })
  expect(codes(postponeLineInput(TODAY), { reason: '', deadlineOn: '2026-11-23' })).toEqual({
    reason: 'reason_required',
    deadlineOn: 'past_date',
  })
  expect(codes(reopenLineInput(TODAY), { reason: '', checkedOn: '2026-11-25' })).toEqual({
    reason: 'reason_required',
    checkedOn: 'future_date',
  })
  expect(codes(verifyLineInput(TODAY), { note: 'Jamban sudah dipakai', checkedOn: '' })).toEqual({
    checkedOn: 'required',
  })
})

test('an id that is none is refused before the database is asked', () => {
  expect(codes(CancelLineInput, { lineId: '1 OR 1=1', reason: 'Sudah tidak perlu' })).toEqual({ lineId: 'unknown' })
})
