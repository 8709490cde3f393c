import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import { birthDoubtKey, birthDoubts, deliveryError, lastPeriodError } from './pregnancy-dates'

const TODAY = '2026-11-24'
const ago = (days: number) => addDays(TODAY, -days)
const LAST_DAY = 45 * 7 + 6

test.each([
  [null, null],
  [TODAY, null],
  [ago(-1), 'future_date'],
  [ago(LAST_DAY), null],
  [ago(LAST_DAY + 1), 'hpht_too_long_ago'],
])('a last period on %s: %s', (hpht, error) => {
  expect(lastPeriodError(hpht, TODAY)).toBe(error)
})

describe('the date of a birth', () => {
  test.each([
    [TODAY, null, null],
    [ago(-1), null, 'future_date'],
    [ago(10), ago(10), 'before_hpht'],
    [ago(11), ago(10), 'before_hpht'],
    [ago(9), ago(10), null],
    [ago(10), ago(10 + LAST_DAY), null],
    [ago(10), ago(11 + LAST_DAY), 'too_long_after_hpht'],
  ])('%s after a last period on %s: %s', (deliveredOn, hpht, error) => {
    expect(deliveryError(deliveredOn, hpht, TODAY)).toBe(error)
  })
})

describe('what is asked again about a birth', () => {
  const nothing = { marriageOn: null, hpht: null }
  test.each([
    ['nothing is known', { deliveredOn: ago(2), gestationWeeks: 39 }, nothing, []],
    [
      'the day before the wedding',
      { deliveredOn: ago(2), gestationWeeks: null },
      { ...nothing, marriageOn: ago(1) },
      ['before_marriage'],
    ],
    ['the day of the wedding', { deliveredOn: ago(2), gestationWeeks: null }, { ...nothing, marriageOn: ago(2) }, []],
    ['three weeks apart', { deliveredOn: ago(0), gestationWeeks: 37 }, { ...nothing, hpht: ago(280) }, []],
    ['four weeks apart', { deliveredOn: ago(0), gestationWeeks: 36 }, { ...nothing, hpht: ago(280) }, ['weeks_differ']],
    ['half a year ago', { deliveredOn: ago(180), gestationWeeks: null }, nothing, []],
    ['longer ago', { deliveredOn: ago(181), gestationWeeks: null }, nothing, ['long_ago']],
  ])('%s', (_what, birth, woman, doubts) => {
    expect(birthDoubts(birth, woman, TODAY)).toEqual(doubts)
  })

  test('a confirmation covers one date and its doubts', () => {
    const birth = { deliveredOn: ago(2), gestationWeeks: null }
    const key = birthDoubtKey(birth, ['before_marriage'])
    expect(key).not.toBe(birthDoubtKey({ ...birth, deliveredOn: ago(3) }, ['before_marriage']))
    expect(key).not.toBe(birthDoubtKey(birth, ['before_marriage', 'long_ago']))
    expect(birthDoubtKey(birth, [])).toBe('')
  })
})

test('a birth that is taken lies after the last period and not ahead', () => {
  const day = fc.integer({ min: -400, max: 800 }).map(ago)
  fc.assert(
    fc.property(day, fc.option(day), (deliveredOn, hpht) => {
      if (deliveryError(deliveredOn, hpht, TODAY) !== null) return
      expect(deliveredOn <= TODAY).toBe(true)
      if (hpht !== null) expect(hpht < deliveredOn).toBe(true)
    }),
  )
})
