import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import { suspectFindings } from '../findings/suspect-findings'
import type { MotherCheck } from '../mother-checks/mother-check'
import type { Answers } from '../worksheets/answer'
import type { CaseGroup } from '../worksheets/case-group'
import { currentWorksheetDefinition } from '../worksheets/registry'
import { computeMotherOutcome, type MotherOutcomeFacts } from './compute-mother-outcome'

const SHEET_ON = '2026-02-01'
const APPROVED = '2026-03-01'

const checked = (day: number, readings: Partial<MotherCheck>): MotherCheck => ({
  checkedOn: addDays(APPROVED, day),
  weightKg: null,
  heightCm: null,
  lilaCm: null,
  hbGDl: null,
  systolic: null,
  diastolic: null,
  tabletsReceived: null,
  tabletsDrunk: null,
  familyPlanning: null,
  note: null,
  ...readings,
})

function facts(
  group: CaseGroup,
  values: Record<string, string | string[]>,
  findings: readonly (string | { code: string; handled: boolean })[],
  checks: MotherCheck[],
  more: Partial<MotherOutcomeFacts> = {},
): MotherOutcomeFacts {
  const definition = currentWorksheetDefinition(group)
  if (!definition) throw new Error(`no worksheet of ${group}`)
  const answers: Answers = Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, { value, source: 'interview', status: 'filled' }]),
  )
  const woman = { ageMonths: 300, sex: 'female', asOf: SHEET_ON } as const
  const suspected = suspectFindings(definition, answers, woman)
  const ruleIdsOf = (code: string) =>
    suspected.find(({ findingCode }) => findingCode === code)?.evidence.map(({ ruleId }) => ruleId) ?? []
  const confirmed = findings.map((each) => (typeof each === 'string' ? { code: each, handled: false } : each))
  return {
    sheet: { group, definition, answers, facts: woman },
    followUpFrom: APPROVED,
    checks,
    findings: [
      ...confirmed.map((each) => ({ ...each, isConfirmed: true, ruleIds: ruleIdsOf(each.code) })),
      ...suspected
        .filter(({ findingCode }) => !confirmed.some(({ code }) => code === findingCode))
        .map(({ findingCode: code }) => ({ code, isConfirmed: false, ruleIds: ruleIdsOf(code), handled: false })),
    ],
    birth: null,
    ...more,
  }
}
const said = (...args: Parameters<typeof facts>) => {
  const { outcome, evidence } = computeMotherOutcome(facts(...args))
  return [outcome, evidence.reason]
}
const states = (...args: Parameters<typeof facts>) =>
  Object.fromEntries(computeMotherOutcome(facts(...args)).evidence.risks.map(({ code, state }) => [code, state]))

/** A woman so many completed weeks pregnant on the day of her worksheet. */
const weeks = (week: number) => ({ gestationBasis: 'last_period', hpht: addDays(SHEET_ON, -7 * week) })

describe('a bride: each figure exactly at its limit', () => {
  const thinAndPale = { motherHb: '11', motherArmcCm: '22', motherWeightKg: '42', motherHeightCm: '155' }
  test.each([
    ['M01', { lilaCm: 23.5 }, 'no_longer_at_risk', 'no_risk_left'],
    ['M01', { lilaCm: 23.4 }, 'unchanged', 'risk_same'],
    ['M02', { hbGDl: 12 }, 'no_longer_at_risk', 'no_risk_left'],
    ['M02', { hbGDl: 11.9 }, 'unchanged', 'risk_same'],
    ['M04', { weightKg: 44.5 }, 'no_longer_at_risk', 'no_risk_left'],
    ['M04', { weightKg: 44 }, 'unchanged', 'risk_same'],
  ])('%s, then %j: %s', (code, readings, outcome, reason) => {
    expect(said('CATIN', thinAndPale, [code], [checked(30, readings)])).toEqual([outcome, reason])
  })

  test('one risk resolved and one left: improved', () => {
    expect(said('CATIN', thinAndPale, ['M01', 'M02'], [checked(30, { lilaCm: 23.6, hbGDl: 11.2 })])).toEqual([
      'improved',
      'risk_resolved',
    ])
  })
  test('one resolved and one never read: improved, and it says so', () => {
    const args = ['CATIN', thinAndPale, ['M01', 'M02'], [checked(30, { lilaCm: 23.6 })]] as const
    expect(said(args[0], args[1], args[2], [...args[3]])).toEqual(['improved', 'risk_resolved'])
    expect(states(args[0], args[1], args[2], [...args[3]])).toEqual({ M01: 'resolved', M02: 'not_measured' })
  })
  test('tablets of the last month count as the weekly ones', () => {
    const none = { weeklyIron: 'no' }
    expect(said('CATIN', none, ['M03'], [checked(30, { tabletsDrunk: 4 })])[0]).toBe('no_longer_at_risk')
    expect(said('CATIN', none, ['M03'], [checked(30, { tabletsDrunk: 3 })])[0]).toBe('unchanged')
    expect(said('CATIN', none, ['M03'], [checked(30, { tabletsDrunk: 0 })])[0]).toBe('unchanged')
  })
})

describe('a pregnant woman', () => {
  const pale = { ...weeks(12), hbFirst: '10.5' }
  test('her haemoglobin is judged by the trimester of its day, and outdates those before', () => {
    // Weeks 20 and 34 of the same pregnancy: 10.5 g/dL is enough in the second trimester, not in the third.
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 10.5 })])[0]).toBe('no_longer_at_risk')
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 10.4 })])[0]).toBe('unchanged')
    expect(said('BUMIL', pale, ['M02'], [checked(130, { hbGDl: 10.5 })])[0]).toBe('unchanged')
    expect(said('BUMIL', pale, ['M02'], [checked(130, { hbGDl: 11 })])[0]).toBe('no_longer_at_risk')
  })
  test('a worse degree of anaemia is more risk', () => {
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 9.9 })])).toEqual(['worse', 'risk_deeper'])
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 6.9 })])).toEqual(['worse', 'risk_deeper'])
  })
  test('a risk that was none before is more risk', () => {
    const pressure = { systolic: 140, diastolic: 85 }
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 10.4, ...pressure })])).toEqual(['worse', 'risk_new'])
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 10.4, systolic: 139, diastolic: 89 })])[0]).toBe(
      'unchanged',
    )
    expect(said('BUMIL', pale, [], [checked(30, { systolic: 120, diastolic: 90 })])).toEqual(['worse', 'risk_new'])
  })
  test('one resolved and one new: people decide', () => {
    expect(said('BUMIL', pale, ['M02'], [checked(30, { hbGDl: 11.5, systolic: 150, diastolic: 95 })])).toEqual([
      null,
      'risks_disagree',
    ])
  })
  test('tablets since the check before add up on what the worksheet says', () => {
    const behind = { ...weeks(28), ironTablets: '40' }
    const months = [checked(10, { tabletsDrunk: 25 }), checked(40, { tabletsDrunk: 24 })]
    expect(said('BUMIL', behind, ['M03'], months)[0]).toBe('unchanged')
    expect(said('BUMIL', behind, ['M03'], [...months, checked(60, { tabletsDrunk: 1 })])[0]).toBe('no_longer_at_risk')
    expect(said('BUMIL', { ...weeks(28) }, ['M03'], months)).toEqual([null, 'nothing_measured'])
  })
  test('a thin woman who gains well since is at no risk by her weight', () => {
    const thin = {
      ...weeks(20),
      prePregnancyWeightKg: '40',
      motherHeightCm: '155',
      motherWeightKg: '41',
      bodyMeasuredOn: SHEET_ON,
    }
    expect(said('BUMIL', thin, ['M04'], [checked(30, { weightKg: 54 })])[0]).toBe('no_longer_at_risk')
    expect(said('BUMIL', thin, ['M04'], [checked(30, { weightKg: 42 })])[0]).toBe('unchanged')
  })
  test('her height, her age and her children do not change in three months', () => {
    const tall = { ...pale, motherHeightCm: '144', childOrder: '5' }
    expect(states('BUMIL', tall, ['M02', 'M08', 'M11'], [checked(30, { hbGDl: 11, heightCm: 144.5 })])).toEqual({
      M02: 'resolved',
      M08: 'fixed',
      M11: 'fixed',
    })
    expect(said('BUMIL', tall, ['M02', 'M11'], [checked(30, { hbGDl: 11 })])).toEqual(['improved', 'risk_resolved'])
  })
  test('a cause with a ground that no check reads is not resolved by the one it does', () => {
    const ill = { ...weeks(20), systolic: '150', diastolic: '95', hivTest: 'reactive' }
    expect(states('BUMIL', ill, ['M10'], [checked(30, { systolic: 120, diastolic: 80 })])).toEqual({
      M10: 'not_measured',
    })
    const pressure = { ...weeks(20), systolic: '150', diastolic: '95' }
    expect(states('BUMIL', pressure, ['M10'], [checked(30, { systolic: 120, diastolic: 80 })])).toEqual({
      M10: 'resolved',
    })
  })

  test('the same is said to a reader from whom the answer of the other ground is kept', () => {
    const ill = { ...weeks(20), systolic: '150', diastolic: '95', hivTest: 'reactive' }
    const whole = facts('BUMIL', ill, ['M10'], [checked(30, { systolic: 120, diastolic: 80 })])
    const { hivTest: _kept, ...answers } = whole.sheet.answers
    expect(computeMotherOutcome({ ...whole, sheet: { ...whole.sheet, answers } })).toEqual(computeMotherOutcome(whole))
  })
  test('a risk the team rejected is no new one', () => {
    const pressed = { ...weeks(20), systolic: '150', diastolic: '95', hbSecond: '10' }
    expect(said('BUMIL', pressed, ['M02'], [checked(30, { hbGDl: 11, systolic: 150, diastolic: 95 })])[0]).toBe(
      'no_longer_at_risk',
    )
  })

  describe('after the birth', () => {
    const born = (birthWeightG: number | null, birthLengthCm: number | null) => ({ birthWeightG, birthLengthCm })
    test.each([
      [[born(2500, 48)], 0, 'no_longer_at_risk', 'born_well'],
      [[born(2499, 48)], 0, 'delivered', 'born_small'],
      [[born(2500, 47.9)], 0, 'delivered', 'born_small'],
      [[born(2400, null)], 0, 'delivered', 'born_small'],
      [[born(3000, null)], 0, 'delivered', 'born_unmeasured'],
      [[born(null, null)], 0, 'delivered', 'born_unmeasured'],
      [[born(2600, 49), born(2300, 46)], 0, 'delivered', 'born_small'],
      [[born(2600, 49), born(2550, 48)], 0, 'no_longer_at_risk', 'born_well'],
      [[], 1, null, 'stillbirth'],
      [[born(2600, 49)], 1, null, 'stillbirth'],
    ])('%j, stillborn %i: %s', (babies, stillborn, outcome, reason) => {
      expect(said('BUMIL', pale, ['M02'], [], { birth: { babies, stillborn } })).toEqual([outcome, reason])
    })
  })
})

describe('a woman after birth', () => {
  const old = { childOrder: '5', postpartumContraception: 'no', unmetNeed: 'yes' }
  test.each([
    ['implant', 'no_longer_at_risk', 'no_risk_left'],
    ['lactational', 'no_longer_at_risk', 'no_risk_left'],
    ['none', 'unchanged', 'risk_same'],
    ['traditional', 'unchanged', 'risk_same'],
    [null, null, 'nothing_measured'],
  ] as const)('method %s: %s', (familyPlanning, outcome, reason) => {
    const check = checked(30, { familyPlanning, weightKg: 50 })
    expect(said('BUFAS', old, ['M08', 'M12', 'M14'], [check])).toEqual([outcome, reason])
  })
  test('what the baby weighed at birth stays what it was', () => {
    const small = { birthWeightG: '2300', motherHb: '10' }
    expect(said('BUFAS', small, ['B01', 'M02'], [checked(30, { hbGDl: 11 })])).toEqual(['improved', 'risk_resolved'])
    expect(said('BUFAS', small, ['B01', 'M02'], [checked(30, { hbGDl: 10.9 })])).toEqual(['unchanged', 'risk_same'])
  })
  test('the birth of her child is no end of her own case', () => {
    const birth = { babies: [{ birthWeightG: 3000, birthLengthCm: 50 }], stillborn: 0 }
    expect(said('BUFAS', { motherHb: '10' }, ['M02'], [], { birth })).toEqual([null, 'no_follow_up_check'])
  })
})

describe('when nothing can be said', () => {
  const pale = { motherHb: '10' }
  test('no check, none after the approval, none that read the risk', () => {
    expect(said('CATIN', pale, ['M02'], [])).toEqual([null, 'no_follow_up_check'])
    expect(said('CATIN', pale, ['M02'], [checked(0, { hbGDl: 13 })])).toEqual([null, 'no_follow_up_check'])
    expect(said('CATIN', pale, ['M02'], [checked(1, { hbGDl: 13 })])[0]).toBe('no_longer_at_risk')
    expect(said('CATIN', pale, ['M02'], [checked(30, { lilaCm: 25 })])).toEqual([null, 'nothing_measured'])
    expect(said('CATIN', pale, [], [checked(30, { hbGDl: 13 })])).toEqual([null, 'no_finding'])
  })
  test('a cause that nobody can measure is resolved once every line for it is verified', () => {
    const w02 = (handled: boolean) => [{ code: 'W02', handled }]
    const check = checked(30, { lilaCm: 25 })
    expect(said('CATIN', { toilet: 'no_toilet' }, w02(false), [check])).toEqual([null, 'nothing_measured'])
    expect(said('CATIN', { toilet: 'no_toilet' }, w02(true), [check])).toEqual(['no_longer_at_risk', 'no_risk_left'])
  })
  test('a line verified does not outweigh a figure that is still bad', () => {
    const m02 = [{ code: 'M02', handled: true }]
    expect(said('CATIN', pale, m02, [checked(30, { hbGDl: 10.5 })])[0]).toBe('unchanged')
  })
})

test('the order in which the checks come changes nothing', () => {
  const check = fc
    .record({
      day: fc.integer({ min: -25, max: 100 }),
      hb: fc.option(fc.integer({ min: 60, max: 140 })),
      arm: fc.option(fc.integer({ min: 200, max: 280 })),
      tablets: fc.option(fc.integer({ min: 0, max: 40 })),
      pressure: fc.option(fc.integer({ min: 100, max: 170 })),
    })
    .map(({ day, hb, arm, tablets, pressure }) =>
      checked(day, {
        hbGDl: hb === null ? null : hb / 10,
        lilaCm: arm === null ? null : arm / 10,
        tabletsDrunk: tablets,
        systolic: pressure,
        diastolic: pressure === null ? null : 80,
      }),
    )
  const checks = fc.uniqueArray(check, { selector: ({ checkedOn }) => checkedOn, maxLength: 6 })
  const values = { ...weeks(16), hbFirst: '10', motherArmcCm: '23', ironTablets: '30' }
  fc.assert(
    fc.property(checks, (some) => {
      const compute = (given: MotherCheck[]) =>
        computeMotherOutcome(facts('BUMIL', values, ['M01', 'M02', 'M03'], given))
      expect(compute(some.toReversed())).toEqual(compute(some))
    }),
  )
})
