import * as fc from 'fast-check'
import { addDays } from '../days'
import type { VillageRank } from './common-parts'
import type { ChildFacts, ListedMeasurement } from './score-child'
import type { MotherFacts } from './score-mother'

/** For tests of scores: people at no risk at all, and any people. */
export const DAY = '2026-11-24'

export const measured = (measuredOn: string, about: Partial<ListedMeasurement> = {}): ListedMeasurement => ({
  measuredOn,
  weightKg: null,
  zlen: null,
  zwei: null,
  zwfl: null,
  armCm: null,
  oedema: false,
  ...about,
})

export const child = (about: Partial<ChildFacts> = {}): ChildFacts => ({
  village: null,
  linesVerified: 0,
  lastOutcome: null,
  sex: 'male',
  bornOn: '2025-05-10',
  bornOnEstimated: false,
  birthWeightG: null,
  birthLengthCm: null,
  gestationWeeks: null,
  hasNumber: false,
  measurements: [],
  ...about,
})

export const mother = (about: Partial<MotherFacts> = {}): MotherFacts => ({
  group: 'BUMIL',
  village: null,
  linesVerified: 0,
  lastOutcome: null,
  bornOn: '2000-05-10',
  hasNumber: false,
  heightCm: null,
  weightKg: null,
  armCm: null,
  hbGDl: null,
  systolic: null,
  diastolic: null,
  checks: 1,
  para: null,
  lastPeriodOn: null,
  deliveredOn: null,
  previousBirthOn: null,
  babyWeightG: null,
  babyLengthCm: null,
  babyWeeks: null,
  usesFamilyPlanning: null,
  ...about,
})

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null, freq: 3 })
const tenth = (min: number, max: number) => fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10)
const z = maybe(fc.integer({ min: -600, max: 400 }).map((n) => n / 100))

const anyVillage: fc.Arbitrary<VillageRank | null> = maybe(
  fc
    .record({
      ranked: fc.integer({ min: 1, max: 135 }),
      place: fc.nat(134),
      measured: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ ranked, place, measured: n }) => ({ rank: (place % ranked) + 1, ranked, measured: n, stunted: n % 7 })),
)

const common = {
  village: anyVillage,
  linesVerified: fc.nat(5),
  lastOutcome: maybe(fc.constantFrom('improved', 'unchanged', 'worse', 'moved')),
  hasNumber: fc.boolean(),
}

const anyMeasurement = fc
  .record({
    ago: fc.nat(399),
    weightKg: maybe(tenth(2, 20)),
    zlen: z,
    zwei: z,
    zwfl: z,
    armCm: maybe(tenth(8, 20)),
    oedema: fc.boolean(),
  })
  .map(({ ago, ...about }) => ({ ...about, measuredOn: addDays(DAY, -ago) }))

export const anyChild: fc.Arbitrary<ChildFacts> = fc.record({
  ...common,
  sex: fc.constantFrom('male' as const, 'female' as const),
  bornOn: fc.integer({ min: 0, max: 1800 }).map((days) => addDays(DAY, -days)),
  bornOnEstimated: fc.boolean(),
  birthWeightG: maybe(fc.integer({ min: 800, max: 4500 })),
  birthLengthCm: maybe(tenth(35, 55)),
  gestationWeeks: maybe(fc.integer({ min: 24, max: 42 })),
  measurements: fc
    .array(anyMeasurement, { maxLength: 12 })
    .map((some) => some.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))),
})

export const anyMother: fc.Arbitrary<MotherFacts> = fc.record({
  ...common,
  group: fc.constantFrom('CATIN' as const, 'BUMIL' as const, 'BUFAS' as const),
  bornOn: fc.integer({ min: 15 * 365, max: 48 * 365 }).map((days) => addDays(DAY, -days)),
  heightCm: maybe(tenth(130, 180)),
  weightKg: maybe(tenth(30, 100)),
  armCm: maybe(tenth(18, 35)),
  hbGDl: maybe(tenth(5, 15)),
  systolic: maybe(fc.integer({ min: 80, max: 180 })),
  diastolic: maybe(fc.integer({ min: 50, max: 120 })),
  checks: fc.nat(8),
  para: maybe(fc.nat(8)),
  lastPeriodOn: maybe(fc.nat(300).map((days) => addDays(DAY, -days))),
  deliveredOn: fc.constant(null),
  previousBirthOn: maybe(fc.integer({ min: 300, max: 4000 }).map((days) => addDays(DAY, -days))),
  babyWeightG: maybe(fc.integer({ min: 800, max: 4500 })),
  babyLengthCm: maybe(tenth(35, 55)),
  babyWeeks: maybe(fc.integer({ min: 24, max: 42 })),
  usesFamilyPlanning: maybe(fc.boolean()),
})
