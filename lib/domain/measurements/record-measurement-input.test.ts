import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RecordMeasurementInput } from './record-measurement-input'

const FORM = {
  commandId: '0193a5c8-7b1e-7c3a-9d4e-2f5a6b7c8d9e',
  personId: '0193a5c8-7b1e-7c3a-9d4e-2f5a6b7c8d9f',
  measuredOn: '2026-11-24',
  weightKg: '8,4',
  lenheiCm: '72.5',
  position: 'lying',
}

const codes = (changes: Record<string, string>) => {
  const read = RecordMeasurementInput.safeParse({ ...FORM, ...changes })
  return read.success ? [] : read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)
}

test('commas and points are read alike, and what was not measured is null', () => {
  expect(RecordMeasurementInput.parse(FORM)).toMatchObject({
    weightKg: 8.4,
    lenheiCm: 72.5,
    headcCm: null,
    armcCm: null,
    oedema: false,
    replaces: null,
    monitoring: null,
  })
})

test.each([
  [{ weightKg: 'delapan' }, ['weightKg: not_a_number']],
  [{ weightKg: '8.456' }, ['weightKg: too_many_decimals']],
  [{ weightKg: '0' }, ['weightKg: zero_is_not_blank']],
  [{ weightKg: '8400' }, ['weightKg: wrong_unit_kg']],
  [
    { weightKg: '8888', lenheiCm: '46012', headcCm: '0' },
    ['weightKg: sentinel', 'lenheiCm: excel_serial', 'headcCm: zero_is_not_blank'],
  ],
  [{ lenheiCm: '72,55' }, ['lenheiCm: too_many_decimals']],
  [{ weightKg: '', lenheiCm: '', position: '' }, ['weightKg: nothing_measured']],
  [{ weightKg: 'x', lenheiCm: '', position: '' }, ['weightKg: not_a_number']],
  [{ position: '' }, ['position: position_required']],
  [{ position: '', measuredOn: '' }, ['measuredOn: required', 'position: position_required']],
  [{ weightKg: '8,4', lenheiCm: '', position: '' }, []],
  [{ measuredOn: '2026-13-01' }, ['measuredOn: not_a_date']],
  [{ replacesId: FORM.personId }, ['replaceReason: reason_required']],
  [{ month: '4' }, ['month: not_an_option']],
])('%o is answered with %o', (changes, expected) => {
  expect(codes(changes)).toEqual(expected)
})

test('a correction and a monitoring visit are whole or absent', () => {
  const read = RecordMeasurementInput.parse({
    ...FORM,
    replacesId: FORM.personId,
    replaceReason: 'salah baca',
    caseId: FORM.personId,
    month: '2',
  })
  expect(read.replaces).toEqual({ id: FORM.personId, reason: 'salah baca' })
  expect(read.monitoring).toEqual({ caseId: FORM.personId, month: 2 })
  expect(RecordMeasurementInput.parse({ ...FORM, caseId: FORM.personId }).monitoring).toBeNull()
})

test('every weight a scale can show is read as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 90, max: 5800 }), fc.constantFrom(',', '.'), (hundredths, sign) => {
      const typed = `${Math.floor(hundredths / 100)}${sign}${String(hundredths % 100).padStart(2, '0')}`
      expect(RecordMeasurementInput.parse({ ...FORM, weightKg: typed }).weightKg).toBe(hundredths / 100)
    }),
  )
})
