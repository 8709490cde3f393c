import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days'
import { compareCandidates } from './candidate-order'
import { putTogether } from './common-parts'
import { explanationOf, readExplanation } from './explanation'
import { scoreChild } from './score-child'
import { scoreMother } from './score-mother'
import { type MissingFact, RISK_FLAGS, type RiskFlag } from './score-part'
import { anyChild, anyMother, child, DAY, measured, mother } from './test-facts'
import { FLAG_POINTS } from './weights'

const at = (ago: number) => addDays(DAY, -ago)
const flagsOfChild = (about: Parameters<typeof child>[0]) => scoreChild(child(about), DAY).flags
const flagsOfMother = (about: Parameters<typeof mother>[0]) => scoreMother(mother(about), DAY).flags
const pointsOf = (scored: ReturnType<typeof scoreChild>, code: string) =>
  scored.parts.find((part) => part.code === code)?.points ?? null

describe('signs of a child, on, off and exactly at the limit', () => {
  test.each<[string, Parameters<typeof measured>[1], RiskFlag[]]>([
    ['−3.01 length', { zlen: -3.01 }, ['severely_stunted']],
    ['−3.00 length', { zlen: -3 }, ['stunted']],
    ['−2.01 length', { zlen: -2.01 }, ['stunted']],
    ['−2.00 length', { zlen: -2 }, []],
    ['−3.01 weight for length', { zwfl: -3.01 }, ['severely_wasted']],
    ['−3.00 weight for length', { zwfl: -3 }, ['wasted']],
    ['−2.00 weight for length', { zwfl: -2 }, []],
    ['oedema, whatever was weighed', { oedema: true }, ['severely_wasted']],
    ['−3.01 weight', { zwei: -3.01 }, ['severely_underweight']],
    ['−2.01 weight', { zwei: -2.01 }, ['underweight']],
    ['−2.00 weight', { zwei: -2 }, []],
    ['arm of 11.4 cm', { armCm: 11.4 }, ['small_arm']],
    ['arm of 11.5 cm', { armCm: 11.5 }, []],
  ])('%s', (_what, about, flags) => {
    expect(flagsOfChild({ measurements: [measured(at(10), about)] })).toEqual(flags)
  })

  test.each<[string, Parameters<typeof child>[0], RiskFlag[]]>([
    ['2499 g at birth', { birthWeightG: 2499 }, ['low_birth_weight']],
    ['2500 g at birth', { birthWeightG: 2500 }, []],
    ['47.9 cm at birth', { birthLengthCm: 47.9 }, ['short_at_birth']],
    ['48 cm at birth', { birthLengthCm: 48 }, []],
    ['36 weeks', { gestationWeeks: 36 }, ['preterm']],
    ['37 weeks', { gestationWeeks: 37 }, []],
  ])('%s', (_what, about, flags) => {
    expect(flagsOfChild(about)).toEqual(flags)
  })

  test('length-for-age that fell by two thirds of an SD over ninety days', () => {
    const fell = (from: number, to: number, days: number) =>
      flagsOfChild({ measurements: [measured(at(days + 5), { zlen: from }), measured(at(5), { zlen: to })] })
    expect(fell(0, -0.67, 90)).toEqual(['falling_z'])
    expect(fell(0, -0.66, 90)).toEqual([])
    expect(fell(0, -0.67, 89)).toEqual([])
  })

  test('an estimated birth date gives no sign by age, but thinness counts', () => {
    const measurements = [measured(at(10), { zlen: -4, zwei: -4, zwfl: -2.5 })]
    const scored = scoreChild(child({ bornOnEstimated: true, measurements }), DAY)
    expect(scored.flags).toEqual(['wasted'])
    expect(scored.missing).toContain('birth_date')
  })

  test('months without gain count in a row up to the last weighing: one is T, two are 2T', () => {
    const weighed = (...kilos: number[]) => ({
      measurements: kilos.map((weightKg, n) =>
        measured(`2026-${String(12 - kilos.length + n).padStart(2, '0')}-10`, { weightKg }),
      ),
    })
    const once = scoreChild(child(weighed(8, 8.5, 8.5)), DAY)
    expect([once.flags, pointsOf(once, 'months_without_gain')]).toEqual([['one_t'], 1])
    const thrice = scoreChild(child(weighed(8, 8, 8, 8)), DAY)
    expect([thrice.flags, pointsOf(thrice, 'months_without_gain')]).toEqual([['two_t'], 3])
    expect(scoreChild(child(weighed(8, 8, 8.5)), DAY).parts).toEqual([])
  })
})

describe('signs of a woman, on, off and exactly at the limit', () => {
  const weeks = (n: number) => at(n * 7)
  test.each<[string, Parameters<typeof mother>[0], RiskFlag[]]>([
    ['a bride with Hb 11.9', { group: 'CATIN', hbGDl: 11.9 }, ['anaemia']],
    ['a bride with Hb 12', { group: 'CATIN', hbGDl: 12 }, []],
    ['first trimester, Hb 10.9', { lastPeriodOn: weeks(12), hbGDl: 10.9 }, ['anaemia']],
    ['first trimester, Hb 11', { lastPeriodOn: weeks(12), hbGDl: 11 }, []],
    ['week 13, Hb 10.7', { lastPeriodOn: weeks(13), hbGDl: 10.7 }, ['anaemia']],
    ['week 14, Hb 10.7', { lastPeriodOn: weeks(14), hbGDl: 10.7 }, []],
    ['second trimester, Hb 10.4', { lastPeriodOn: weeks(14), hbGDl: 10.4 }, ['anaemia']],
    ['second trimester, Hb 10.5', { lastPeriodOn: weeks(27), hbGDl: 10.5 }, []],
    ['third trimester, Hb 10.9', { lastPeriodOn: weeks(28), hbGDl: 10.9 }, ['anaemia']],
    ['a week nobody knows, Hb 10.9', { hbGDl: 10.9 }, ['anaemia']],
    ['a week nobody knows, Hb 11', { hbGDl: 11 }, []],
    ['a mother after birth with Hb 10.9', { group: 'BUFAS', hbGDl: 10.9 }, ['anaemia']],
    ['a mother after birth with Hb 11', { group: 'BUFAS', hbGDl: 11 }, []],
    ['Hb 6.9', { hbGDl: 6.9 }, ['severe_anaemia']],
    ['Hb 7', { hbGDl: 7 }, ['anaemia']],
    ['140/80', { systolic: 140, diastolic: 80 }, ['high_pressure']],
    ['120/90', { systolic: 120, diastolic: 90 }, ['high_pressure']],
    ['139/89', { systolic: 139, diastolic: 89 }, []],
    ['arm of 23.4 cm', { armCm: 23.4 }, ['low_arm']],
    ['arm of 23.5 cm', { armCm: 23.5 }, []],
    ['a bride of BMI 18.4', { group: 'CATIN', heightCm: 150, weightKg: 41.4 }, ['thin']],
    ['a bride of BMI 18.5', { group: 'CATIN', heightCm: 150, weightKg: 41.7 }, []],
    ['144.9 cm', { heightCm: 144.9 }, ['short_mother']],
    ['145 cm', { heightCm: 145 }, []],
    ['19 years', { bornOn: '2006-11-25' }, ['too_young']],
    ['20 years today', { bornOn: '2006-11-24' }, []],
    ['35 years', { bornOn: '1990-11-25' }, []],
    ['36 years today', { bornOn: '1990-11-24' }, ['too_old']],
    ['the fourth child', { para: 3 }, ['too_many']],
    ['the third child', { para: 2 }, []],
    ['23 months since the last birth', { lastPeriodOn: '2026-10-01', previousBirthOn: '2024-10-02' }, ['too_close']],
    ['24 months since the last birth', { lastPeriodOn: '2026-10-01', previousBirthOn: '2024-10-01' }, []],
    ['week 13 without a check', { lastPeriodOn: weeks(13), checks: 0 }, ['no_check']],
    ['week 12 without a check', { lastPeriodOn: weeks(12), checks: 0 }, []],
    ['a baby of 2499 g', { group: 'BUFAS', babyWeightG: 2499 }, ['baby_low_birth_weight']],
    ['a baby of 47.9 cm', { group: 'BUFAS', babyLengthCm: 47.9 }, ['baby_short_at_birth']],
    ['a baby of 36 weeks', { group: 'BUFAS', babyWeeks: 36 }, ['baby_preterm']],
    ['no family planning after birth', { group: 'BUFAS', usesFamilyPlanning: false }, ['no_family_planning']],
    ['family planning nobody asked about', { group: 'BUFAS', usesFamilyPlanning: null }, []],
  ])('%s', (_what, about, flags) => {
    expect(flagsOfMother(about)).toEqual(flags)
  })
})

describe('the other parts', () => {
  test('short and no less so over ninety days is not improving; any rise is improving', () => {
    const over = (from: number, to: number, days = 90) =>
      pointsOf(
        scoreChild(
          child({ measurements: [measured(at(days + 5), { zlen: from }), measured(at(5), { zlen: to })] }),
          DAY,
        ),
        'not_improving',
      )
    expect(over(-2.5, -2.5)).toBe(3)
    expect(over(-2.5, -2.49)).toBeNull()
    expect(over(-2.5, -2.5, 89)).toBeNull()
    expect(over(-2, -2.3)).toBeNull()
  })

  test('help that changed nothing counts for whoever is at risk still', () => {
    const low = { birthWeightG: 2000, linesVerified: 2 }
    expect(pointsOf(scoreChild(child(low), DAY), 'intervention_without_change')).toBe(3)
    expect(scoreChild(child({ linesVerified: 2 }), DAY).parts).toEqual([])
    const worse = child({ birthWeightG: 2000, lastOutcome: 'worse' })
    expect(pointsOf(scoreChild(worse, DAY), 'intervention_without_change')).toBe(3)
  })

  test.each([
    [1, 8, 3],
    [2, 8, 3],
    [3, 8, 1],
    [4, 8, 1],
    [5, 8, null],
  ])('village %i of %i', (rank, ranked, points) => {
    expect(
      pointsOf(scoreChild(child({ village: { rank, ranked, stunted: 3, measured: 9 } }), DAY), 'village_rank'),
    ).toBe(points)
  })

  test('eight of ten facts are complete, seven are not', () => {
    const known = {
      birthWeightG: 3000,
      birthLengthCm: 50,
      gestationWeeks: 39,
      hasNumber: true,
      measurements: [measured(at(10), { zlen: 0, zwei: 0, weightKg: 9 })],
    }
    const eight = scoreChild(child(known), DAY)
    expect([eight.completeness, pointsOf(eight, 'complete_data')]).toEqual([0.8, 2])
    const seven = scoreChild(child({ ...known, hasNumber: false }), DAY)
    expect([seven.completeness, pointsOf(seven, 'complete_data')]).toEqual([0.7, null])
  })
})

describe('any score', () => {
  const anyScored = fc.oneof(
    anyChild.map((facts) => scoreChild(facts, DAY)),
    anyMother.map((facts) => scoreMother(facts, DAY)),
  )

  test('is the sum of its parts, none of which takes away, and each sign is one of them', () => {
    fc.assert(
      fc.property(anyScored, ({ score, parts, flags, completeness }) => {
        expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0))
        expect(parts.every(({ points }) => points > 0)).toBe(true)
        expect(parts.map(({ code }) => code)).toEqual(expect.arrayContaining(flags))
        expect(new Set(parts.map(({ code }) => code)).size).toBe(parts.length)
        expect(completeness).toBeGreaterThanOrEqual(0)
        expect(completeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is never lowered by one more sign', () => {
    const some = fc.uniqueArray(fc.constantFrom(...RISK_FLAGS), { minLength: 1 })
    const common = { village: null, linesVerified: 1, lastOutcome: null }
    const of = (flags: readonly RiskFlag[]) =>
      putTogether(
        flags.map((code) => ({ code, figures: {} })),
        [],
        common,
        ['number'],
        [],
      ).score
    fc.assert(fc.property(some, (flags) => of(flags) > of(flags.slice(1))))
    expect(RISK_FLAGS.every((flag) => FLAG_POINTS[flag] > 0)).toBe(true)
  })

  test('takes what is missing as missing: without facts there are no signs, and everything is named', () => {
    const nothing = scoreChild(child({ bornOnEstimated: true }), DAY)
    expect(nothing).toMatchObject({ score: 0, parts: [], flags: [], completeness: 0 })
    const missing: MissingFact[] = [
      'birth_date',
      'birth_weight',
      'birth_length',
      'gestation',
      'number',
      'measured_lately',
      'length',
      'weight',
      'weight_for_length',
      'weighed_twice',
    ]
    expect(nothing.missing).toEqual(missing)
    expect(scoreMother(mother(), DAY)).toMatchObject({ score: 0, flags: [] })
  })

  test('can be kept and read again as it was; what was never one is none', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        const kept = explanationOf(scored)
        const read = readExplanation(JSON.parse(JSON.stringify(kept)))
        expect(read?.parts).toEqual(kept.parts)
        expect(new Set(read?.missing)).toEqual(new Set(kept.missing))
      }),
    )
    fc.assert(fc.property(fc.anything(), (thing) => void readExplanation(thing)))
    expect(
      readExplanation({ version: 1, parts: [{ code: 'unheard_of', points: 3, figures: {} }], missing: [] })?.parts,
    ).toEqual([])
  })
})

test('the order is total and the same however the list was shuffled', () => {
  const candidate = fc.record({ score: fc.nat(5), id: fc.uuid() })
  fc.assert(
    fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id }), fc.array(fc.nat()), (some, keys) => {
      const shuffled = some
        .map((one, n) => [keys[n] ?? 0, one] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, one]) => one)
      expect(shuffled.toSorted(compareCandidates)).toEqual(some.toSorted(compareCandidates))
    }),
  )
  expect(compareCandidates({ score: 1, id: 'a' }, { score: 1, id: 'b' })).toBeLessThan(0)
  expect(compareCandidates({ score: 1, id: 'a' }, { score: 2, id: 'b' })).toBeGreaterThan(0)
})
