import { expect, test } from 'vitest'
import { AGENCY_NAMES } from './agency-codes'
import { everyAdvice, FINDING_CATALOGUE } from './catalogue'
import { causesSeenBy, WITHHELD_CAUSE } from './sensitive-causes'

const SENSITIVE = ['M10', 'M12', 'M13', 'P04']

test('what is sensitive: illness, the wish for the child, the mind, violence', () => {
  const marked = FINDING_CATALOGUE.entries.filter(({ sensitive }) => sensitive).map(({ code }) => code)
  expect(marked).toEqual(SENSITIVE)
})

test.each([
  ['PUPR', ['W02', 'M10'], ['W02', WITHHELD_CAUSE]],
  ['DP3A', ['P04', 'M13'], ['P04', WITHHELD_CAUSE]],
  ['DPPKB', ['M12', 'M14', 'P04'], ['M12', 'M14', WITHHELD_CAUSE]],
  ['DINSOS', ['M13', 'E01', 'P04'], [WITHHELD_CAUSE, 'E01']],
  ['PUSKESMAS', SENSITIVE, SENSITIVE],
  ['DINKES', SENSITIVE, SENSITIVE],
  ['RSUD', SENSITIVE, SENSITIVE],
  [null, ['M01', 'M10'], ['M01', WITHHELD_CAUSE]],
  ['PUPR', ['Z99'], ['Z99']],
])('%s sees of %j: %j', (agency, codes, seen) => {
  expect(causesSeenBy(agency, codes)).toEqual(seen)
})

test('nothing else is withheld from anybody', () => {
  const open = FINDING_CATALOGUE.entries.flatMap(({ code, sensitive }) => (sensitive ? [] : [code]))
  for (const agency of Object.keys(AGENCY_NAMES)) expect(causesSeenBy(agency, open)).toEqual(open)
})

test('what is written on a line for a sensitive cause names no illness, test or violence', () => {
  for (const entry of FINDING_CATALOGUE.entries.filter(({ sensitive }) => sensitive)) {
    const words = everyAdvice(entry).flatMap(({ recommendation, proof }) => [recommendation, proof])
    for (const { id, en } of words) {
      expect(`${id} ${en}`, entry.code).not.toMatch(/HIV|sifilis|syphilis|HBsAg|hepatitis|EPDS|SRQ|KDRT|violence|TBC/i)
    }
  }
})
