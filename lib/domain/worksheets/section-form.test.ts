import { describe, expect, test } from 'vitest'
import type { Answers } from './answer'
import { badutaBalita } from './baduta-balita'
import { bumil } from './bumil'
import { findSection } from './definition'
import { readWorksheet } from './read-worksheet'
import { sectionForm, storedForm } from './section-form'
import type { Locale } from './text'

const filled = (value: string | string[]) => ({ value, source: 'kia_book', status: 'filled' }) as const

type Given = { ageMonths?: number; answers?: Answers; locale?: Locale }

function form(code: string, { ageMonths = 19, answers = {}, locale = 'id' }: Given = {}) {
  const section = findSection(badutaBalita, code)
  if (!section) throw new Error(`no section ${code}`)
  const { lookup } = readWorksheet(badutaBalita, answers, { ageMonths, sex: 'male', weightKg: 8.25 })
  return { section, ...sectionForm(badutaBalita, section, lookup, locale) }
}

const codes = (fields: { code: string }[]) => fields.map(({ code }) => code)

describe('every section of the worksheet', () => {
  test.each(badutaBalita.sections.map(({ code }) => code))('%s gives a control for each question it asks', (code) => {
    const { section, fields, facts, derived } = form(code)
    const asked = section.fields.filter(({ type }) => type !== 'computed')
    expect(fields.length).toBeGreaterThan(0)
    expect(fields.every((field) => asked.some((each) => each.code === field.code))).toBe(true)
    expect(facts.length + derived.length).toBe(section.fields.length - asked.length)
    for (const { control, options } of fields) {
      const chooses = control === 'radio' || control === 'yesNo' || control === 'checkboxes'
      expect(options.length > 1).toBe(chooses)
    }
  })
})

describe('questions that depend on something', () => {
  test('on the child’s age alone are asked or left out for good', () => {
    expect(codes(form('feeding', { ageMonths: 30 }).fields)).not.toContain('stillBreastfed')
    const still = form('feeding').fields.find(({ code }) => code === 'stillBreastfed')
    expect(still).toBeDefined()
    expect(still?.when).toBeUndefined()
  })

  test('on the page’s own answers are there whatever was answered, with the condition in words', () => {
    const answers = { complementaryFoodGiven: filled('yes') }
    for (const given of [{}, answers]) {
      const field = form('feeding', { answers: given }).fields.find(({ code }) => code === 'complementaryFoodFromMonth')
      expect(field?.when?.text).toBe('Sudah diberi makanan selain susu: Ya')
    }
    const english = form('feeding', { locale: 'en' }).fields.find(({ code }) => code === 'complementaryFoodFromMonth')
    expect(english?.when?.text).toBe('Is given food other than milk: Yes')
  })

  test('on either keep what is known from elsewhere for the browser', () => {
    const young = form('feeding')
    expect(young.fields.find(({ code }) => code === 'breastfedUntilMonths')?.when).toBeDefined()
    expect(young.known).toEqual({ ageMonths: 19 })
    const old = form('feeding', { ageMonths: 30 })
    expect(
      old.fields.find(({ code }) => code === 'breastfedUntilMonths'),
      'settled by age',
    ).toBeDefined()
    expect(old.fields.find(({ code }) => code === 'breastfedUntilMonths')?.when).toBeUndefined()
  })

  test('on another page’s answer are asked only once that is given', () => {
    expect(codes(form('pregnancy').fields)).not.toContain('spacingMonths')
    const second = form('pregnancy', { answers: { childOrder: filled('2') } })
    const spaced = second.section.fields.find((field) => JSON.stringify(field.visibleWhen ?? '').includes('childOrder'))
    expect(codes(second.fields)).toContain(spaced?.code)
  })
})

test('facts are shown in the reader’s language, and what is not known is null, never zero', () => {
  const facts = form('nutrition').facts
  expect(facts.find(({ code }) => code === 'weightKg')?.shown).toBe('8,25 kg')
  expect(facts.find(({ code }) => code === 'lengthCm')?.shown).toBeNull()
})

test('stored answers come back as they would be typed, with source and an unusual status', () => {
  const section = form('identity').section
  const answers: Answers = {
    birthLengthCm: filled('46.5'),
    childOrder: { value: null, source: 'interview', status: 'to_follow' },
  }
  expect(storedForm(section, answers, 'id')).toEqual({
    birthLengthCm: '46,5',
    'birthLengthCm.source': 'kia_book',
    'childOrder.status': 'to_follow',
    'childOrder.source': 'interview',
  })
  expect(storedForm(section, answers, 'en')).toMatchObject({ birthLengthCm: '46.5' })
})

describe('values that follow from answers', () => {
  const facts = { ageMonths: 300, sex: 'female', asOf: '2026-11-24' } as const
  const page = (code: string, answers: Answers) => {
    const section = findSection(bumil, code)
    if (!section) throw new Error(`no section ${code}`)
    return sectionForm(bumil, section, readWorksheet(bumil, answers, facts).lookup, 'id')
  }
  const dated = { gestationBasis: filled('last_period'), hpht: filled('2026-04-28') }

  test('stand after the question they follow from, with what was stored', () => {
    const { derived } = page('nutrition', {
      motherHeightCm: filled('150'),
      prePregnancyWeightKg: filled('45'),
    })
    expect(derived.find(({ code }) => code === 'prePregnancyBmi')).toMatchObject({
      after: 'motherHeightCm',
      shown: '20 kg/m²',
      shape: { unit: 'kg/m²', options: [], isNumber: false },
    })
    expect(derived.find(({ code }) => code === 'weightGainSoFarKg')).toMatchObject({ shown: null })
  })

  test('take along what they read from other pages, and nothing the page itself asks', () => {
    const { known, derivable } = page('nutrition', { ...dated, motherHeightCm: filled('150') })
    expect(known).toMatchObject({ hpht: '2026-04-28', asOf: '2026-11-24', worksheet: 'BUMIL' })
    expect(known).not.toHaveProperty('motherHeightCm')
    expect(derivable).toEqual(expect.arrayContaining(['prePregnancyBmi', 'expectedGainMinKg', 'gainShortfallKg']))
  })

  test('settle a question of another page', () => {
    expect(codes(page('nutrition', dated).fields)).toContain('hbThird')
    expect(codes(page('nutrition', {}).fields)).not.toContain('hbThird')
  })

  test('are facts of the record where no question comes before them', () => {
    const { facts: shown, derived } = page('identity', {})
    expect(shown.find(({ code }) => code === 'ageYears')?.shown).toBe('25 tahun')
    expect(derived).toEqual([])
  })
})
