import { describe, expect, test } from 'vitest'
import { badutaBalita } from './baduta-balita'
import { bufas } from './bufas'
import { bumil } from './bumil'
import { CASE_GROUPS } from './case-group'
import { catin } from './catin'
import { fieldsOf, NONE, testsOf } from './condition'
import { allFields, type Field, findField, optionsOf } from './definition'
import { derivedUnder, inputsOf, isDerived } from './derived-values'
import { currentWorksheetDefinition, DEFINITIONS, findWorksheetDefinition, registryOf } from './registry'

describe.each(DEFINITIONS.map((definition) => [definition.code, definition] as const))('%s', (_code, definition) => {
  const fields = allFields(definition)
  const named = fields.map((field) => [field.code, field] as const)

  test('codes are unique and can be part of a form name', () => {
    const codes = [...fields, ...definition.sections].map(({ code }) => code)
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

  test.each(named.filter(([, field]) => field.visibleWhen))(
    '%s depends only on what is asked before it',
    (_, field) => {
      for (const each of field.visibleWhen ? testsOf(field.visibleWhen) : []) {
        const other = findField(definition, each.field)
        expect(other, each.field).toBeDefined()
        expectKnownOptions(other, each.value)
      }
      for (const read of fieldsOf(field.visibleWhen ?? { all: [] }).flatMap(inputsOf)) {
        const at = fields.findIndex(({ code }) => code === read)
        expect(at, read).toBeLessThan(fields.indexOf(field))
      }
    },
  )

  test.each(named.filter(([, field]) => isDerived(field.code)))('%s follows from fields of this sheet', (_, field) => {
    if (field.type !== 'computed') return
    const here = derivedUnder(field.code).filter((code) => findField(definition, code))
    expect(here).toContain(field.code)
    expect(inputsOf(field.code).some((code) => FACTS.has(code) || findField(definition, code))).toBe(true)
  })

  test('what head and house are asked is the same in every sheet', () => {
    const homes = definition.sections.find(({ code }) => code === 'home')?.fields.map(({ code }) => code)
    expect(homes).toEqual(badutaBalita.sections.find(({ code }) => code === 'home')?.fields.map(({ code }) => code))
    expect(fields[0]?.code).toBe('district')
  })
})

const FACTS = new Set(['ageMonths', 'asOf', 'worksheet'])

test.each([
  [
    catin,
    `subjectName nik familyCardNumber fatherName medicalHistory otherMedicalHistory hivTest syphilisTest hbsagTest
     alcohol srq20 domesticViolence monthlyIncomeRp incomePerPersonRp`,
  ],
  [
    bumil,
    `subjectName nik familyCardNumber fatherName abortus obstetricHistory pregnancyWanted fetalGrowthRestriction
     hivTest syphilisTest hbsagTest motherDiseases alcohol srq20 motherEpds domesticViolence monthlyIncomeRp
     incomePerPersonRp maritalStatus motherAgeAtMarriage`,
  ],
  [
    bufas,
    `subjectName nik familyCardNumber fatherName motherDiseases pregnancyWanted deliveryComplications babyAlive asphyxia
     congenitalDisorder jaundice alcohol srq20 motherEpds domesticViolence monthlyIncomeRp incomePerPersonRp
     maritalStatus marriedOn motherAgeAtMarriage`,
  ],
] as const)('only the health centre and the expert read these: %#', (definition, codes) => {
  const restricted = allFields(definition).filter(({ sensitivity }) => sensitivity === 'restricted')
  expect(restricted.map(({ code }) => code)).toEqual(codes.split(/\s+/))
})

test.each([
  [catin, 'auditOfficer auditPlace nik ageYears motherEducation occupation motherWeightKg motherHeightCm bmi'],
  [bumil, 'auditOfficer auditPlace nik ageYears motherEducation occupation fatherHeightCm childOrder'],
  [
    bufas,
    `auditOfficer auditPlace nik ageYears motherEducation occupation fatherHeightCm childOrder deliveryPlace
     breastfeedingNow postpartumContraception motherHeightCm`,
  ],
] as const)('only what a printed form asks is marked as printed: %#', (definition, codes) => {
  const printed = allFields(definition).filter(({ mark }) => mark === 'form')
  const header = ['district', 'subdistrict', 'village', 'healthCenter', 'caseNumber', 'auditedOn']
  expect(printed.map(({ code }) => code)).toEqual([...header, ...codes.split(/\s+/)])
})

test('each group has its sheet, and each is found by its version', () => {
  expect(CASE_GROUPS.map((group) => currentWorksheetDefinition(group)?.code)).toEqual([
    'CATIN',
    'BUMIL',
    'BUFAS',
    'BADUTA_BALITA',
    'BADUTA_BALITA',
  ])
  for (const each of DEFINITIONS) expect(findWorksheetDefinition(each.code, each.version)).toBe(each)
  expect(findWorksheetDefinition('BADUTA_BALITA', 99)).toBeNull()
})

test('a newer version is for those who begin, the older stays for those who began with it', () => {
  const newer = { ...bumil, version: 2 }
  const registry = registryOf([bumil, newer])
  expect(registry.current('BUMIL')).toBe(newer)
  expect(registry.find('BUMIL', 1)).toBe(bumil)
  expect(registry.current('CATIN')).toBeNull()
})

function expectKnownOptions(field: Field | undefined, value: unknown): void {
  if (!field || typeof value === 'number') return
  const known = optionsOf(field).map((option) => option.code)
  for (const code of Array.isArray(value) ? value : [value]) expect(known).toContain(code)
}
