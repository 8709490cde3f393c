import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBirthLength, parseBirthWeight, parseGestation } from './birth-measure'

test.each([
  ['', { ok: true, value: null }],
  ['  ', { ok: true, value: null }],
  ['3200', { ok: true, value: 3200 }],
  ['888', { ok: true, value: 888 }],
  ['0', { ok: false, error: 'zero_is_not_blank' }],
  ['3,2', { ok: false, error: 'birth_weight_kg' }],
  ['3.200', { ok: false, error: 'birth_weight_kg' }],
  ['320', { ok: true, value: 320 }],
  ['250', { ok: false, error: 'out_of_range' }],
  ['8888', { ok: false, error: 'sentinel' }],
  ['46012', { ok: false, error: 'excel_serial' }],
  ['-3200', { ok: false, error: 'out_of_range' }],
  ['3200,5', { ok: false, error: 'not_whole' }],
  ['3200 g', { ok: false, error: 'not_a_number' }],
])('birth weight typed as "%s"', (typed, read) => {
  expect(parseBirthWeight(typed)).toEqual(read)
})

test.each([
  ['48,5', { ok: true, value: 48.5 }],
  ['48.55', { ok: false, error: 'too_many_decimals' }],
  ['485', { ok: false, error: 'out_of_range' }],
  ['46012', { ok: false, error: 'excel_serial' }],
  ['', { ok: true, value: null }],
])('birth length typed as "%s"', (typed, read) => {
  expect(parseBirthLength(typed)).toEqual(read)
})

test.each([
  ['38', { ok: true, value: 38 }],
  ['38,5', { ok: false, error: 'not_whole' }],
  ['9', { ok: false, error: 'out_of_range' }],
])('gestation typed as "%s"', (typed, read) => {
  expect(parseGestation(typed)).toEqual(read)
})

test('a comma and a point give the same length, and every tenth of a centimetre is read as it was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 700 }), (tenths) => {
      const [whole, part] = [Math.floor(tenths / 10), tenths % 10]
      const expected = { ok: true, value: tenths / 10 }
      expect(parseBirthLength(`${whole},${part}`)).toEqual(expected)
      expect(parseBirthLength(`${whole}.${part}`)).toEqual(expected)
    }),
  )
})
