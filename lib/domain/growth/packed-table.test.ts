import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packColumn } from './pack-column'
import { unpackColumn } from './packed-table'
import { referenceTable } from './reference'
import { STANDARD_FILES, type StandardFile, tableModule } from './write-table'

/** SHA-256 of WHO's tables as CSV (sex, age or length, l, m, s, and for two of them L or H). */
const CHECKSUMS: Record<StandardFile['file'], string> = {
  'length-height-for-age': 'b1829b293da005dee9fd328f701de17813eddf8b43048b271b2a7f8e436fd9a5',
  'weight-for-age': '26aa01a05f1d55bb8bd0394c43e8cd3a381ca53da08259c3fa2aba85959a8ad8',
  'weight-for-length': '629508a0317de3a7e347c37a9b659f9aff97b8b30b969667683efcd363ac72dd',
  'weight-for-height': '564d8955744cc8fd33f8bdba8cb5a37308bf7b0ef7d91499fa5fcdd63c1c0f2b',
  'bmi-for-age': '60896e5e764e3436e02aec7eff6ffa644b6b73cee0a071d598324c8c25da1e2a',
  'head-circumference-for-age': '1c023002b91d8c5e6f94fea715e29305334450ba247161c348b837d9e8602e3c',
  'arm-circumference-for-age': '27ec054936961209560df72e1c6708f8a0b3e8f7dae2136b59b69470ccf43d7c',
}

function csvOf({ file, name, perUnit }: StandardFile): string {
  const saysPosition = file === 'length-height-for-age' || file === 'bmi-for-age'
  const unit = perUnit === 1 ? 'age_days' : file === 'weight-for-length' ? 'length_cm' : 'height_cm'
  const lines = (['male', 'female'] as const).flatMap((sex, code) => {
    const { first, l, m, s } = referenceTable(name, sex)
    return Array.from(l, (power, i) => {
      const at = first + i
      const cells = [code + 1, at / perUnit, power, m[i], s[i]]
      return [...cells, ...(saysPosition ? [at < 731 ? 'L' : 'H'] : [])].join(',')
    })
  })
  return `${['sex', unit, 'l', 'm', 's', ...(saysPosition ? ['loh'] : [])].join(',')}\n${lines.join('\n')}\n`
}

test.each(STANDARD_FILES)('$file unpacks to the very file it was made from', (standard) => {
  expect(createHash('sha256').update(csvOf(standard)).digest('hex')).toBe(CHECKSUMS[standard.file])
})

test.each(STANDARD_FILES)('the committed module of $file is what the script writes', (standard) => {
  const committed = readFileSync(new URL(`./tables/${standard.module}.ts`, import.meta.url), 'utf8')
  expect(committed).toBe(tableModule(standard, csvOf(standard)))
  expect(committed).toContain('World Health')
})

test('a column comes back as it was packed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (values) => {
      expect(unpackColumn(packColumn(values))).toEqual(values)
    }),
  )
})

test('text that was never packed is refused', () => {
  expect(() => unpackColumn('A.A')).toThrow(RangeError)
  // A number that says it goes on, and then ends.
  expect(() => unpackColumn('Ag')).toThrow(RangeError)
})
