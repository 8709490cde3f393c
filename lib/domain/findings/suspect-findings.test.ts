import { expect, test } from 'vitest'
import type { Answer } from '../worksheets/answer'
import { badutaBalita } from '../worksheets/baduta-balita'
import type { CaseFacts } from '../worksheets/case-facts'
import { FINDING_CATALOGUE } from './catalogue'
import { suspectFindings } from './suspect-findings'

const filled = (value: string | string[]): Answer => ({ value, source: 'interview', status: 'filled' })
const child: CaseFacts = { ageMonths: 14, sex: 'male' }

test('a child nobody knows anything about has no findings', () => {
  expect(suspectFindings(badutaBalita, {}, { ageMonths: null, sex: null })).toEqual([])
  expect(suspectFindings(badutaBalita, {}, child)).toEqual([])
})

test('each suspicion says which answer, value and limit made it, by which rule and catalogue', () => {
  expect(suspectFindings(badutaBalita, { birthLengthCm: filled('46') }, child)).toEqual([
    {
      findingCode: 'B02',
      catalogueVersion: FINDING_CATALOGUE.version,
      ruleId: 'B02-length',
      ruleVersion: 1,
      evidence: [
        { field: 'birthLengthCm', value: 46, operator: 'lt', threshold: 48, ruleId: 'B02-length', ruleVersion: 1 },
      ],
    },
  ])
})

test('what the register knows counts where nobody answered', () => {
  const [finding] = suspectFindings(badutaBalita, {}, { ...child, birthWeightG: 2300 })
  expect(finding?.findingCode).toBe('B01')
  expect(suspectFindings(badutaBalita, { birthWeightG: filled('2600') }, { ...child, birthWeightG: 2300 })).toEqual([])
})

test('several rules make one finding, and the same evidence is said once', () => {
  const answers = {
    stillBreastfed: filled('yes'),
    mealsPerDay: filled('1'),
    foodGroups: filled(['grains']),
    animalProtein: filled('no'),
  }
  const findings = suspectFindings(badutaBalita, answers, child)
  expect(findings.map((finding) => finding.findingCode)).toEqual(['B04'])
  expect(findings[0]?.ruleId).toBe('B04-meals-9-to-23')
  const said = findings[0]?.evidence.map(
    ({ field, operator, threshold }) => `${field} ${operator} ${String(threshold)}`,
  )
  expect(said).toEqual([...new Set(said)])
  expect(said).toEqual(expect.arrayContaining(['mealsPerDay lt 3', 'foodGroups countLt 5', 'animalProtein eq no']))
})

test('findings come in the order of the catalogue', () => {
  const answers = {
    kiaBook: filled('no'),
    toilet: filled('no_toilet'),
    motherKek: filled('yes'),
    smokerAtHome: filled('yes'),
  }
  const codes = suspectFindings(badutaBalita, answers, { ...child, zWeightForLength: -2.4 }).map(
    (each) => each.findingCode,
  )
  expect(codes).toEqual(['M01', 'M15', 'B05', 'W02', 'A02'])
  const order = FINDING_CATALOGUE.entries.map((entry) => entry.code)
  expect(codes).toEqual(order.filter((code) => codes.includes(code)))
})

test('an answer that no longer applies triggers nothing', () => {
  const answers = { contraception: filled('yes'), unmetNeed: filled('yes') }
  expect(suspectFindings(badutaBalita, answers, child)).toEqual([])
})
