import { expect, test } from 'vitest'
import { readGrowthForm } from './read-growth-form'

const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('a form half filled: commas, blanks and ticks as they are meant', () => {
  const form = formOf({ weightKg: '8,4', lenheiCm: '', position: 'lying', oedema: 'yes', measuredOn: '2026-01-10' })
  expect(readGrowthForm(form, '2026-03-01')).toEqual({
    measurement: {
      measuredOn: '2026-01-10',
      weightKg: 8.4,
      lenheiCm: null,
      position: 'lying',
      headcCm: null,
      armcCm: null,
      oedema: true,
    },
    notNumbers: [],
  })
})

test('what is no number is set apart, and not taken for a value', () => {
  const { measurement, notNumbers } = readGrowthForm(formOf({ weightKg: '8,4kg', armcCm: 'x' }), '2026-03-01')
  expect(notNumbers).toEqual(['weightKg', 'armcCm'])
  expect(measurement).toMatchObject({ weightKg: null, armcCm: null, position: null, oedema: null })
})

test('without a date field it is about the date given, with an empty one about none', () => {
  expect(readGrowthForm(formOf({}), '2026-03-01').measurement.measuredOn).toBe('2026-03-01')
  expect(readGrowthForm(formOf({ measuredOn: '' }), '2026-03-01').measurement.measuredOn).toBe('')
})
