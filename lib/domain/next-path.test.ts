import { expect, test } from 'vitest'
import { safeNextPath } from './next-path'

test.each([
  ['/cases', '/cases'],
  ['/cases?village=63.05.03.2004&after=x', '/cases?village=63.05.03.2004&after=x'],
  ['/cases/a%20b', '/cases/a%20b'],
])('keeps the path %s of this site', (next, expected) => {
  expect(safeNextPath(next)).toBe(expected)
})

test.each([
  [null],
  [undefined],
  [''],
  ['cases'],
  ['//evil.example/x'],
  ['/\\evil.example'],
  ['\\\\evil.example'],
  ['/\t/evil.example'],
  ['/a/..//evil.example'],
  ['/.//evil.example'],
  ['https://evil.example/'],
  ['//['],
  ['/\\['],
  ['javascript:alert(1)'],
  ['/sign-in?next=/sign-in'],
  ['/api/auth/signout'],
  [`/${'a'.repeat(600)}`],
])('refuses %s', (next) => {
  expect(safeNextPath(next)).toBe('/')
})
