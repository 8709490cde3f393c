import { expect, test } from 'vitest'
import { parseTypedNumber } from './typed-number'

test.each([
  ['8,4', 8.4],
  ['8.4', 8.4],
  [' 81 ', 81],
  ['0', 0],
  ['-1,5', -1.5],
  [',5', 0.5],
  ['8,', 8],
  ['', null],
  ['   ', null],
  ['8,4 kg', 'invalid'],
  ['1.234,5', 'invalid'],
  ['8e3', 'invalid'],
  ['Infinity', 'invalid'],
  ['0x10', 'invalid'],
  ['-', 'invalid'],
  [',', 'invalid'],
])('%j is %j', (text, value) => {
  expect(parseTypedNumber(text)).toBe(value)
})
