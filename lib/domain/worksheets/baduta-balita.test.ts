import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { badutaBalita } from './baduta-balita'
import { findField } from './definition'

test('version 1 is as it was when it was first filled in: a change makes a new version', () => {
  const hash = createHash('sha256').update(JSON.stringify(badutaBalita)).digest('hex')
  expect(hash).toBe('dbe24c40f105495d82ee4cb6ce06a579efaa2f857ee12ebc3e59cd30a01bcf39')
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
