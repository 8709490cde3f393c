import { expect, test } from 'vitest'
import { emptyForm, errorOf, fieldsInError, filledForm, valueOf, valuesOf } from './form-state'

test('one value and many values are read the same way', () => {
  const state = filledForm({ weightKg: '8,4', sources: ['interview', 'kia_book'] })
  expect(valueOf(state, 'weightKg')).toBe('8,4')
  expect(valueOf(state, 'sources')).toBe('interview')
  expect(valuesOf(state, 'sources')).toEqual(['interview', 'kia_book'])
  expect(valuesOf(state, 'weightKg')).toEqual(['8,4'])
})

test('what was not typed stays missing', () => {
  expect(valueOf(emptyForm, 'weightKg')).toBeUndefined()
  expect(valuesOf(emptyForm, 'weightKg')).toEqual([])
  expect(valueOf(filledForm({ weightKg: '' }), 'weightKg')).toBe('')
})

test('only fields with an error count as wrong', () => {
  const state = { ...emptyForm, errors: { a: ['required', 'too_short'], b: undefined, c: [] } }
  expect(errorOf(state, 'a')).toBe('required')
  expect(errorOf(state, 'b')).toBeUndefined()
  expect(fieldsInError(state)).toEqual(['a'])
})
