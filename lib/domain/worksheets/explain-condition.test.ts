import { expect, test } from 'vitest'
import { badutaBalita } from './baduta-balita'
import type { Condition } from './condition'
import { explainCondition } from './explain-condition'

test.each<[Condition, string]>([
  [{ field: 'stillBreastfed', op: 'eq', value: 'no' }, 'Sekarang masih disusui: Tidak'],
  [{ field: 'ageMonths', op: 'gte', value: 24 }, 'Umur ≥ 24 bulan'],
  [{ field: 'childOrder', op: 'gt', value: 1 }, 'Anak ke- > 1'],
  [
    { field: 'foodGroups', op: 'includesAny', value: ['eggs', 'legumes'] },
    'Kelompok makanan kemarin: Telur atau Kacang-kacangan (tempe, tahu, kacang)',
  ],
  [{ field: 'foodGroups', op: 'lacksAny', value: ['eggs'] }, 'Kelompok makanan kemarin tanpa Telur'],
  [{ field: 'foodGroups', op: 'countLt', value: 5 }, 'Kelompok makanan kemarin kurang dari 5'],
  [
    {
      any: [
        { field: 'stillBreastfed', op: 'eq', value: 'no' },
        { field: 'ageMonths', op: 'lt', value: 6 },
      ],
    },
    'Sekarang masih disusui: Tidak atau Umur < 6 bulan',
  ],
  [
    {
      all: [
        { field: 'stillBreastfed', op: 'eq', value: 'yes' },
        { field: 'ageMonths', op: 'lte', value: 6 },
      ],
    },
    'Sekarang masih disusui: Ya dan Umur ≤ 6 bulan',
  ],
  [{ field: 'notThere', op: 'eq', value: true }, 'notThere: true'],
])('%o', (condition, words) => {
  expect(explainCondition(badutaBalita, condition, 'id')).toBe(words)
})
