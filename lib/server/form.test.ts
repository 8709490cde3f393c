import { expect, test } from 'vitest'
import { z } from 'zod'
import { invalid, invalidFields, refused, typed } from './form'

function formOf(entries: [string, string | File][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('everything typed comes back, repeated names as a list', () => {
  const form = formOf([
    ['weightKg', '8,4'],
    ['notes', ''],
    ['source', 'interview'],
    ['source', 'kia_book'],
  ])
  expect(typed(form)).toEqual({ weightKg: '8,4', notes: '', source: ['interview', 'kia_book'] })
})

test('files, passwords and the framework’s own fields do not come back', () => {
  const form = formOf([
    ['proof', new File(['x'], 'x.pdf')],
    ['password', 'tuntas-demo'],
    ['newPassword', 'tuntas-demo'],
    ['$ACTION_REF_1', ''],
    ['username', 'kader'],
  ])
  expect(typed(form)).toEqual({ username: 'kader' })
})

test('a refused schema puts its codes beside the fields, in a list beside the list', () => {
  const schema = z.object({ weightKg: z.string().min(1, 'required'), sources: z.array(z.enum(['a'], 'not_an_option')) })
  const result = schema.safeParse({ weightKg: '', sources: ['a', 'b'] })
  if (result.success) throw new Error('the schema should have refused this')
  expect(invalid(formOf([['weightKg', '']]), result.error)).toEqual({
    values: { weightKg: '' },
    errors: { weightKg: ['required'], sources: ['not_an_option'] },
  })
})

test('codes by field, and a refusal of the whole', () => {
  const form = formOf([['dueOn', '2026-02-30']])
  expect(invalidFields(form, { dueOn: 'not_a_date' })).toEqual({
    values: { dueOn: '2026-02-30' },
    errors: { dueOn: ['not_a_date'] },
  })
  expect(refused(form, 'forbidden').refusal).toEqual({ code: 'forbidden' })
  expect(refused(form, { code: 'moved_on', params: { by: 'A', at: 'B' } })).toEqual({
    values: { dueOn: '2026-02-30' },
    errors: {},
    refusal: { code: 'moved_on', params: { by: 'A', at: 'B' } },
  })
})

test('what a command found wrong with single fields stands beside them', () => {
  const refusal = { code: 'invalid_fields', params: { weightKg: 'zero_is_not_blank' } }
  expect(refused(formOf([['weightKg', '0']]), refusal)).toEqual({
    values: { weightKg: '0' },
    errors: { weightKg: ['zero_is_not_blank'] },
  })
})
