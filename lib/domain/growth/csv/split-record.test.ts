import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, isOpen, splitRecord } from './split-record'

function cellsOf(record: string, delimiter = ','): string[] {
  const bounds = new Int32Array(record.length + 2)
  const count = splitRecord(record, delimiter, bounds)
  return Array.from({ length: count }, (_, i) => cellText(record, bounds[i] ?? 0, (bounds[i + 1] ?? 1) - 1))
}

test.each([
  ['a,b,c', ['a', 'b', 'c']],
  ['', ['']],
  [',', ['', '']],
  ['a,', ['a', '']],
  ['"Siti, binti Ali",2', ['Siti, binti Ali', '2']],
  ['"say ""8,4""",x', ['say "8,4"', 'x']],
  [' 8.4 ,L', ['8.4', 'L']],
  ['"",1', ['', '1']],
  ['"a\nb",1', ['a\nb', '1']],
])('%j has the cells %j', (record, cells) => {
  expect(cellsOf(record)).toEqual(cells)
})

test('whatever is quoted comes back, in whatever delimiter', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '7', ',', ';', '"', '\n', '.') })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), fc.constantFrom(',', ';'), (cells, delimiter) => {
      const record = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)
      expect(isOpen(record)).toBe(false)
      expect(cellsOf(record, delimiter)).toEqual(cells.map((cell) => cell.trim()))
    }),
  )
})

test('more cells than there is room for are still counted', () => {
  expect(splitRecord('a,b,c,d', ',', new Int32Array(3))).toBe(4)
})

test('a quote that is not closed leaves the record open', () => {
  expect(isOpen('1,"Jl. Merdeka')).toBe(true)
  expect(isOpen('1,"Jl. ""Merdeka"""')).toBe(false)
})
