import { expect, test } from 'vitest'
import { AGENCY_NAMES, isAgencyCode } from './agency-codes'
import { FINDING_CATALOGUE, findCause } from './catalogue'

const entries = FINDING_CATALOGUE.entries.map((entry) => [entry.code, entry] as const)

test('the catalogue holds the causes of the handbook, each once', () => {
  const codes = FINDING_CATALOGUE.entries.map((entry) => entry.code)
  expect(codes).toEqual([...new Set(codes)])
  const perLetter = Object.fromEntries(
    ['M', 'B', 'P', 'W', 'E', 'A', 'K'].map((letter) => [
      letter,
      codes.filter((code) => code.startsWith(letter)).length,
    ]),
  )
  expect(perLetter).toEqual({ M: 15, B: 15, P: 4, W: 5, E: 7, A: 2, K: 2 })
})

test.each(entries)('%s is complete', (code, entry) => {
  expect(code).toMatch(/^[MBPWEAK]\d{2}$/)
  for (const { id, en } of [entry.title, entry.recommendation, entry.proof, entry.defaults.unit]) {
    expect([id.trim(), en.trim()]).not.toContain('')
  }
  expect(isAgencyCode(entry.leadAgency)).toBe(true)
  expect(entry.supportAgencies.every(isAgencyCode)).toBe(true)
  expect(entry.supportAgencies).not.toContain(entry.leadAgency)
  expect(entry.supportAgencies).toEqual([...new Set(entry.supportAgencies)])
  if (entry.defaults.volume !== null) expect(entry.defaults.volume).toBeGreaterThan(0)
})

test('specific interventions are for direct causes or are led by health; the others are sensitive', () => {
  for (const [code, entry] of entries) {
    if (entry.kind === 'direct') expect(entry.intervention, code).toBe('specific')
    if (entry.intervention === 'specific') expect(['DINKES', 'PUSKESMAS', 'RSUD'], code).toContain(entry.leadAgency)
  }
})

test('nothing of the catalogue passes for a regulation', () => {
  for (const [code, entry] of entries) expect(entry.mark, code).toBe('general_knowledge')
})

test('a cause is found by its code, and only by its code', () => {
  expect(findCause('W02')?.leadAgency).toBe('PUPR')
  expect(findCause('Z99')).toBeUndefined()
  expect(isAgencyCode('toString')).toBe(false)
  expect(Object.keys(AGENCY_NAMES)).toContain('DPPKB')
})
