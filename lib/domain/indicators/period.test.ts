import { expect, test } from 'vitest'
import { chooseArea, childCodeLength, choosePeriod } from './period'
import { isShowableShare } from './small-cells'

test.each([
  [undefined, '63.05', false, '63.05'],
  ['', '63.05', false, '63.05'],
  ['63.05.03', '63.05', false, '63.05.03'],
  ['63.05.03.2004', '63.05', false, '63.05.03.2004'],
  ['63.06', '63.05', false, null],
  ['63', '63.05', false, null],
  ['63.050', '63.05', false, null],
  ["63.05' OR 1=1", '63.05', false, null],
  ['63.05', '63', true, '63.05'],
  ['63.05.03', '63', true, null],
])('asked for %s on duty in %s: %s', (asked, duty, aggregates, area) => {
  expect(chooseArea(asked, duty, aggregates)).toBe(area)
})

test('below an area lie the areas of the next level; below a village nothing, and for the province no villages', () => {
  expect([childCodeLength('63', true), childCodeLength('63.05', true)]).toEqual([5, null])
  expect([childCodeLength('63.05', false), childCodeLength('63.05.03', false)]).toEqual([8, 13])
  expect(childCodeLength('63.05.03.2004', false)).toBeNull()
})

test('the period asked for, or the newest', () => {
  const periods = [
    { year: 2026, semester: 2 },
    { year: 2026, semester: 1 },
  ]
  expect(choosePeriod(periods, '2026-1')).toEqual(periods[1])
  expect(choosePeriod(periods, '2031-1')).toEqual(periods[0])
  expect(choosePeriod([], undefined)).toBeNull()
})

test.each([
  [0, 20, true],
  [4, 20, false],
  [5, 20, true],
  [16, 20, false],
  [20, 20, true],
  [0, 0, true],
])('%i of %i shown outside the district: %s', (numerator, denominator, shown) => {
  expect(isShowableShare({ numerator, denominator })).toBe(shown)
})
