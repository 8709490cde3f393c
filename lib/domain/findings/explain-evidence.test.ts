import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import en from '../../i18n/messages/finding.en'
import id from '../../i18n/messages/finding.id'
import { badutaBalita } from '../worksheets/baduta-balita'
import type { Evidence } from '../worksheets/condition'
import type { Locale } from '../worksheets/text'
import { explainEvidence } from './explain-evidence'

const sentence = (evidence: Evidence, locale: Locale = 'id') => {
  const t = createTranslator({ locale, messages: { finding: locale === 'id' ? id : en }, namespace: 'finding' })
  const { key, params } = explainEvidence(badutaBalita, evidence, locale)
  return t(`evidence.${key}`, params)
}

test.each<[Evidence, string]>([
  [
    { field: 'birthLengthCm', operator: 'lt', value: 46, threshold: 48 },
    'Panjang badan saat lahir 46 cm, batas <\u00a048 cm',
  ],
  [
    { field: 'zLengthForAge', operator: 'lt', value: -3.21, threshold: -3 },
    'TB/U atau PB/U (tinggi menurut umur) −3,21 SD, batas <\u00a0−3 SD',
  ],
  [
    { field: 'motherAgeAtPregnancy', operator: 'gt', value: 38, threshold: 35 },
    'Umur ibu saat mengandung anak ini 38 tahun, batas >\u00a035 tahun',
  ],
  [{ field: 'tbScore', operator: 'gte', value: 6, threshold: 6 }, 'Skor TBC anak 6, batas ≥\u00a06'],
  [{ field: 'incomeDecile', operator: 'lte', value: 2, threshold: 4 }, 'Desil DTSEN/DTKS 2, batas ≤\u00a04'],
  [
    { field: 'motherKek', operator: 'eq', value: 'yes', threshold: 'yes' },
    'Ibu KEK (kurang energi kronis) saat hamil: Ya',
  ],
  [{ field: 'oedema', operator: 'eq', value: true, threshold: true }, 'Edema (bengkak) kedua punggung kaki: Ya'],
  [
    { field: 'toilet', operator: 'in', value: 'no_toilet', threshold: ['own_no_septic', 'no_toilet'] },
    'Jamban keluarga: Tidak ada',
  ],
  [
    { field: 'illnesses', operator: 'includesAny', value: ['heart', 'thyroid'], threshold: ['heart', 'thyroid'] },
    'Penyakit yang pernah atau sedang diderita: Penyakit jantung bawaan, Gangguan tiroid',
  ],
  [
    { field: 'vaccines', operator: 'lacksAny', value: ['HB0'], threshold: ['BCG', 'MR1'] },
    'Imunisasi yang sudah diterima, belum ada: BCG, Campak-Rubela (MR) 1',
  ],
  [{ field: 'foodGroups', operator: 'countLt', value: 3, threshold: 5 }, 'Kelompok makanan kemarin: 3, batas <\u00a05'],
])('evidence becomes a sentence: %j', (evidence, expected) => {
  expect(sentence(evidence)).toBe(expected)
})

test('in English with a decimal point and English words', () => {
  const evidence: Evidence = { field: 'zLengthForAge', operator: 'lt', value: -3.21, threshold: -3 }
  expect(sentence(evidence, 'en')).toBe('Length/height-for-age −3.21 SD, limit <\u00a0−3 SD')
})

test('a field of a worksheet that is no longer known is shown by its code', () => {
  expect(sentence({ field: 'oldField', operator: 'eq', value: 'yes', threshold: 'yes' })).toBe('oldField: yes')
})
