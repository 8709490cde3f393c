import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { badutaBalita } from './baduta-balita'
import { fieldsOf, NONE, testsOf } from './condition'
import { allFields, type Field, findField, optionsOf } from './definition'
import { currentWorksheetDefinition, findWorksheetDefinition } from './registry'

const fields = allFields(badutaBalita)
const named = fields.map((field) => [field.code, field] as const)

test('version 1 is as it was when it was first filled in: a change makes a new version', () => {
  const hash = createHash('sha256').update(JSON.stringify(badutaBalita)).digest('hex')
  expect(hash).toBe('dbe24c40f105495d82ee4cb6ce06a579efaa2f857ee12ebc3e59cd30a01bcf39')
})

test('codes are unique and can be part of a form name', () => {
  const codes = [...fields, ...badutaBalita.sections].map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)])
  for (const code of codes) expect(code).toMatch(/^[a-z][A-Za-z0-9]*$/)
})

test.each(named)('%s has its texts and what its type needs', (_, field) => {
  const texts = [field.label, field.help, field.unit, ...optionsOf(field).map((option) => option.label)]
  for (const each of texts) {
    if (each) expect([each.id.trim(), each.en.trim()]).not.toContain('')
  }
  const isNumber = field.type === 'integer' || field.type === 'decimal'
  expect(field.min !== undefined && field.max !== undefined && field.min < field.max).toBe(isNumber)
  if (field.type === 'choice' || field.type === 'multiChoice') expect(optionsOf(field).length).toBeGreaterThan(1)
  if (field.type === 'computed') expect(field.required).toBe(false)
  const codes = optionsOf(field).map((option) => option.code)
  expect(codes).toEqual([...new Set(codes)])
  if (field.type === 'choice') expect(codes).not.toContain(NONE)
})

test.each(named)('%s would not take 8888 or an Excel date for a measurement', (_, field) => {
  if (field.code === 'monthlyIncomeRp') return
  expect(field.max ?? 0).toBeLessThan(8888)
})

test.each(named.filter(([, field]) => field.visibleWhen))('%s depends only on what is asked before it', (_, field) => {
  for (const each of field.visibleWhen ? testsOf(field.visibleWhen) : []) {
    const other = findField(badutaBalita, each.field)
    expect(other, each.field).toBeDefined()
    expect(fields.findIndex(({ code }) => code === each.field)).toBeLessThan(fields.indexOf(field))
    expectKnownOptions(other, each.value)
  }
  expect(fieldsOf(field.visibleWhen ?? { all: [] })).not.toContain(field.code)
})

test('health secrets of the mother and of the family are restricted', () => {
  const restricted = ['motherDiseases', 'lowestHb', 'motherEpds', 'domesticViolence', 'tbContact', 'nik', 'childName']
  for (const code of restricted) expect(findField(badutaBalita, code)?.sensitivity, code).toBe('restricted')
})

test('what public works needs is not restricted', () => {
  for (const code of ['drinkingWater', 'toilet', 'floor']) {
    expect(findField(badutaBalita, code)?.sensitivity, code).not.toBe('restricted')
  }
})

test('a definition is found by its version, and the newest by the group', () => {
  expect(findWorksheetDefinition('BADUTA_BALITA', 1)).toBe(badutaBalita)
  expect(findWorksheetDefinition('BADUTA_BALITA', 99)).toBeNull()
  expect(currentWorksheetDefinition('BALITA')).toBe(badutaBalita)
  expect(currentWorksheetDefinition('CATIN')).toBeNull()
})

function expectKnownOptions(field: Field | undefined, value: unknown): void {
  if (!field || typeof value === 'number') return
  const known = optionsOf(field).map((option) => option.code)
  for (const code of Array.isArray(value) ? value : [value]) expect(known).toContain(code)
}
