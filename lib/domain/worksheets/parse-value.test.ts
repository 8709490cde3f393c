import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { badutaBalita } from './baduta-balita'
import { allFields, type Field, optionsOf } from './definition'
import { day, decimal, integer, longText, multiChoice, option, shortText, yesNo } from './field-builders'
import { parseValue } from './parse-value'
import { text } from './text'

const TODAY = '2026-03-15'
const label = text('Pertanyaan', 'Question')
const length = decimal('length', label, [25, 65])
const weight = integer('weight', label, [400, 7000])
const when = day('when', label)
const many = multiChoice('many', label, [option('a', 'A', 'A'), option('b', 'B', 'B'), option('none', '-', '-')])

test.each<[string, Field, string[], unknown]>([
  ['a point', length, ['46.5'], '46.5'],
  ['a comma and spaces', length, [' 46,50 '], '46.5'],
  ['the lower limit', length, ['25'], '25'],
  ['the upper limit', length, ['65'], '65'],
  ['nothing', length, [''], null],
  ['no value at all', length, [], null],
  ['spaces', weight, ['   '], null],
  ['zero is a number', integer('visits', label, [0, 40]), ['0'], '0'],
  ['minus zero is zero', integer('visits', label, [0, 40]), ['-0'], '0'],
  ['yes', yesNo('q', label), ['yes'], 'yes'],
  ['a choice left open', yesNo('q', label), [''], null],
  ['a date', when, ['2026-02-28'], '2026-02-28'],
  ['a leap day', when, ['2024-02-29'], '2024-02-29'],
  ['a date typed day first', when, ['5/1/2026'], '2026-01-05'],
  ['today', when, [TODAY], TODAY],
  ['several options in the order of the form', many, ['b', 'a', 'b'], ['a', 'b']],
  ['none of them', many, ['none'], ['none']],
  ['nothing ticked is no answer', many, [], null],
  ['text', shortText('t', label), ['  Ibu \t Rina '], 'Ibu Rina'],
  ['lines', longText('t', label), ['satu\r\ndua\u0000'], 'satu\ndua'],
])('%s is accepted', (_, field, typed, value) => {
  expect(parseValue(field, typed, TODAY)).toEqual({ ok: true, value })
})

test.each<[string, Field, string[], string]>([
  ['words', length, ['empat'], 'not_a_number'],
  ['a unit', length, ['46 cm'], 'not_a_number'],
  ['two commas', length, ['4,6,5'], 'not_a_number'],
  ['an exponent', length, ['4e1'], 'not_a_number'],
  ['too precise', length, ['46.55'], 'too_many_decimals'],
  ['half a gram', weight, ['2500.5'], 'not_whole'],
  ['kilograms for grams', weight, ['2,8'], 'not_whole'],
  ['grams with a thousands point', weight, ['2.800'], 'not_whole'],
  ['just below', length, ['24.9'], 'out_of_range'],
  ['just above', length, ['65,1'], 'out_of_range'],
  ['zero for "not measured"', length, ['0'], 'out_of_range'],
  ['8888', length, ['8888'], 'sentinel'],
  ['9999', weight, ['9999'], 'sentinel'],
  ['an Excel date', length, ['46023'], 'excel_serial'],
  ['a very long number', weight, ['9'.repeat(400)], 'out_of_range'],
  ['no such option', yesNo('q', label), ['maybe'], 'not_an_option'],
  ['a label instead of its code', yesNo('q', label), ['Ya'], 'not_an_option'],
  ['one unknown option', many, ['a', 'z'], 'not_an_option'],
  ['none and one', many, ['none', 'a'], 'none_with_others'],
  ['30 February', when, ['2026-02-30'], 'not_a_date'],
  ['29 February of a common year', when, ['2026-02-29'], 'not_a_date'],
  ['a month 13', when, ['2026-13-01'], 'not_a_date'],
  ['words for a date', when, ['kemarin'], 'not_a_date'],
  ['an Excel date for a date', when, ['46023'], 'excel_serial'],
  ['tomorrow', when, ['2026-03-16'], 'future_date'],
  ['another century', when, ['1026-03-15'], 'out_of_range'],
  ['a long line', shortText('t', label), ['x'.repeat(201)], 'too_long'],
  ['a long story', longText('t', label), ['x'.repeat(2001)], 'too_long'],
])('%s is refused', (_, field, typed, error) => {
  expect(parseValue(field, typed, TODAY)).toEqual({ ok: false, error })
})

const anyField = fc.constantFrom(...allFields(badutaBalita))
const anyTyped = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String), fc.float().map(String)))

test('whatever is typed, an answer is either refused or one of the stored forms, and parsing that again changes nothing', () => {
  fc.assert(
    fc.property(anyField, anyTyped, (field, typed) => {
      const parsed = parseValue(field, typed, TODAY)
      if (!parsed.ok || parsed.value === null) return
      const again = parseValue(field, typeof parsed.value === 'string' ? [parsed.value] : parsed.value, TODAY)
      expect(again).toEqual(parsed)
    }),
    { numRuns: 2000 },
  )
})

test('a number in range is kept exactly, typed with a comma or with a point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 250, max: 650 }), fc.constantFrom(',', '.'), (tenths, mark) => {
      const typed = (tenths / 10).toFixed(1).replace('.', mark)
      expect(parseValue(length, [typed], TODAY)).toEqual({ ok: true, value: String(tenths / 10) })
    }),
  )
})

test('a real day of the past is kept exactly', () => {
  const past = { min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true }
  fc.assert(
    fc.property(fc.date(past), (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(parseValue(when, [iso], TODAY)).toEqual({ ok: true, value: iso })
    }),
  )
})

test('every option of the worksheet is accepted under its own code', () => {
  for (const field of allFields(badutaBalita)) {
    if (field.type === 'computed') continue
    for (const { code } of optionsOf(field)) expect(parseValue(field, [code], TODAY).ok, field.code).toBe(true)
  }
})
