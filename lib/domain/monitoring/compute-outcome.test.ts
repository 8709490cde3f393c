import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import { computeOutcome, type OutcomeFacts, type OutcomeMeasurement } from './compute-outcome'

const APPROVED = '2026-03-01'

/** A measurement so many days after the plan was approved; a child that gains 400 g a month is an N. */
const measured = (
  day: number,
  zlen: number | null,
  more: Partial<OutcomeMeasurement> = {},
  zwfl: number | null = null,
) => ({
  measuredOn: addDays(APPROVED, day),
  weightKg: null,
  oedema: false,
  z: { lengthForAge: zlen, weightForLength: zwfl },
  flagged: [],
  ...more,
})
const kg = (weightKg: number) => ({ weightKg })

const facts = (measurements: OutcomeMeasurement[], more: Partial<OutcomeFacts> = {}): OutcomeFacts => ({
  group: 'BADUTA',
  sex: 'male',
  bornOn: '2025-01-10',
  bornOnEstimated: false,
  followUpFrom: APPROVED,
  measurements,
  ...more,
})
const said = (measurements: OutcomeMeasurement[], more?: Partial<OutcomeFacts>) => {
  const { outcome, evidence } = computeOutcome(facts(measurements, more))
  return [outcome, evidence.reason]
}

describe('length, judged from 90 days on', () => {
  test.each([
    [90, -2.9, 'improved', 'length_rose'],
    [90, -2.91, 'unchanged', 'length_same'],
    [90, -3.0, 'unchanged', 'length_same'],
    [90, -3.01, 'worse', 'category_worse'],
    [90, -3.1, 'worse', 'length_fell'],
    [89, -2.5, null, 'too_soon'],
    [89, -3.5, null, 'too_soon'],
  ])('%i days later at %f SD, from -3.00', (days, z, outcome, reason) => {
    expect(said([measured(0, -3), measured(days, z)])).toEqual([outcome, reason])
  })

  test('a change of exactly 0.1 counts although the machine has no exact 0.1', () => {
    expect(said([measured(0, -2.4), measured(92, -2.3)])[0]).toBe('improved')
    expect(said([measured(0, -2.3), measured(92, -2.4)])[0]).toBe('worse')
    expect(said([measured(0, -2.35), measured(92, -2.26)])).toEqual(['unchanged', 'length_same'])
  })

  test('a category passed counts where the change alone would not', () => {
    expect(said([measured(0, -2.03), measured(95, -1.97)])).toEqual(['improved', 'category_better'])
    expect(said([measured(0, -1.97), measured(95, -2.03)])).toEqual(['worse', 'category_worse'])
    expect(said([measured(0, 2.97), measured(95, 3.03)])).toEqual(['unchanged', 'length_same'])
  })

  test('the day of the approval belongs before the follow-up; the last before it is where it began', () => {
    const { evidence } = computeOutcome(
      facts([measured(-60, -3.4), measured(0, -3), measured(31, -2.9), measured(93, -2.8)]),
    )
    expect(evidence).toMatchObject({
      from: { on: APPROVED, zLengthForAge: -3 },
      to: { on: addDays(APPROVED, 93), zLengthForAge: -2.8 },
      change: 0.2,
      days: 93,
    })
  })

  test('a flagged or missing length is no length', () => {
    expect(said([measured(0, -3), measured(95, 6.5, { flagged: ['lengthForAge'] })])).toEqual([
      null,
      'no_follow_up_measurement',
    ])
    expect(said([measured(-30, -3), measured(0, -9, { flagged: ['lengthForAge'] }), measured(95, -2.8)])).toEqual([
      'improved',
      'length_rose',
    ])
    expect(said([measured(0, null, kg(8)), measured(95, -2.8)])).toEqual([null, 'no_baseline'])
  })
})

describe('no longer at risk', () => {
  test('two successive lengths of the follow-up at -2 or above, from below it, at any number of days', () => {
    expect(said([measured(0, -2.05), measured(31, -2), measured(61, -2)])).toEqual([
      'no_longer_at_risk',
      'two_above_limit',
    ])
  })
  test.each([
    ['one alone', [measured(0, -2.05), measured(93, -1.9)], 'improved'],
    ['the last below', [measured(0, -2.05), measured(31, -1.9), measured(61, -1.95), measured(93, -2.01)], 'unchanged'],
    ['not successive', [measured(0, -2.2), measured(31, -1.9), measured(61, -2.1), measured(93, -1.9)], 'improved'],
    ['never stunted', [measured(0, -1.5), measured(61, -1.6), measured(93, -1.7)], 'worse'],
    ['one of them before the follow-up', [measured(-31, -2.5), measured(0, -2.0), measured(93, -1.95)], 'unchanged'],
  ])('%s is not enough', (_name, measurements, outcome) => {
    expect(said(measurements)[0]).toBe(outcome)
  })
})

describe('weight', () => {
  const start = measured(0, -3, kg(8), -1.5)
  test('gained and weight for length up: improved, before 90 days too', () => {
    expect(said([start, measured(31, -3, kg(8.5), -1.3)])).toEqual(['improved', 'weight_gained'])
    expect(said([start, measured(31, -3, kg(8.5), -1.5)])).toEqual([null, 'too_soon'])
  })
  test('not gained: worse', () => {
    expect(said([start, measured(31, -3, kg(8.1), -1.5)])).toEqual(['worse', 'weight_not_gained'])
    expect(said([start, measured(31, -3, kg(8.1)), measured(61, -3, kg(8.2))])).toEqual([
      'worse',
      'weight_not_gained_twice',
    ])
  })
  test('not gained outweighs a length that stayed, and not one that rose', () => {
    const months = [measured(31, -3, kg(8.4)), measured(61, -2.9, kg(8.8))]
    expect(said([start, ...months, measured(92, -2.95, kg(8.9))])).toEqual(['worse', 'weight_not_gained'])
    expect(said([start, ...months, measured(92, -2.8, kg(8.9))])).toEqual(['improved', 'length_rose'])
  })
  test('two months without gain, or oedema, against a length that rose: people decide', () => {
    expect(
      said([start, measured(61, -2.9, kg(8.1)), measured(31, -2.95, kg(8.05)), measured(92, -2.8, kg(8.2))]),
    ).toEqual([null, 'signs_disagree'])
    expect(said([start, measured(92, -2.8, { weightKg: 9, oedema: true })])).toEqual([null, 'signs_disagree'])
  })
  test('a length that fell stays worse whatever was weighed', () => {
    expect(said([start, measured(61, -3, kg(9)), measured(92, -3.2, kg(9.6), -0.5)])).toEqual(['worse', 'length_fell'])
  })
  test('a weighing of before the follow-up says nothing of it', () => {
    expect(said([measured(-31, -3, kg(8)), measured(-1, -3, kg(8)), measured(92, -3)])).toEqual([
      'unchanged',
      'length_same',
    ])
  })
})

describe('when nothing can be said', () => {
  const good = [measured(0, -3), measured(95, -2.5)]
  test.each([
    ['other_group', good, { group: 'BUMIL' }],
    ['birth_date_estimated', good, { bornOnEstimated: true }],
    ['no_follow_up_measurement', [measured(0, -3)], {}],
    ['no_follow_up_measurement', [], {}],
    ['no_baseline', [measured(95, -2.5)], {}],
  ])('%s', (reason, measurements, more) => {
    expect(said(measurements, more)).toEqual([null, reason])
  })
})

test('the order in which the measurements come changes nothing', () => {
  const measurement = fc
    .record({
      day: fc.integer({ min: -120, max: 120 }),
      z: fc.integer({ min: -400, max: 100 }),
      kg: fc.integer({ min: 60, max: 130 }),
    })
    .map(({ day, z, kg: tenth }) => measured(day, z / 100, kg(tenth / 10), z / 200))
  const measurements = fc.uniqueArray(measurement, { selector: ({ measuredOn }) => measuredOn, maxLength: 9 })
  fc.assert(
    fc.property(measurements, (some) => {
      expect(computeOutcome(facts(some.toReversed()))).toEqual(computeOutcome(facts(some)))
    }),
  )
})
