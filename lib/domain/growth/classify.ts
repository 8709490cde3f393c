import type { GrowthIndex } from './z-scores'

/**
 * The nutritional status categories of Permenkes 2/2020 for children of 0 to 60 months. The table of cut-offs is general
 * knowledge checked against several published programs, not the regulation's own words. Two traps that our tests hold:
 * weight-for-age is normal only up to +1 SD, and "gizi kurang" is a word of weight-for-length, never of weight-for-age.
 */
export const CLASSIFIED_INDICES = ['lengthForAge', 'weightForAge', 'weightForLength', 'bmiForAge'] as const
export type ClassifiedIndex = (typeof CLASSIFIED_INDICES)[number]

export const GROWTH_CATEGORIES = [
  'severely_stunted',
  'stunted',
  'normal_length',
  'tall',
  'severely_underweight',
  'underweight',
  'normal_weight',
  'overweight_risk',
  'severely_wasted',
  'wasted',
  'well_nourished',
  'possible_overweight_risk',
  'overweight',
  'obese',
] as const
export type GrowthCategory = (typeof GROWTH_CATEGORIES)[number]

/** How a category is felt and coloured; always shown beside its name, never instead of it. */
export const TONES = ['severe', 'moderate', 'normal', 'watch'] as const
export type Tone = (typeof TONES)[number]

/** One step of a scale: the category of the z-scores from the step before up to `upTo`. */
export type ScaleStep = { category: GrowthCategory; tone: Tone; upTo: number; includesUpTo: boolean }

const below = (upTo: number, category: GrowthCategory, tone: Tone): ScaleStep => ({
  category,
  tone,
  upTo,
  includesUpTo: false,
})
const through = (upTo: number, category: GrowthCategory, tone: Tone): ScaleStep => ({
  category,
  tone,
  upTo,
  includesUpTo: true,
})

const WASTING: readonly ScaleStep[] = [
  below(-3, 'severely_wasted', 'severe'),
  below(-2, 'wasted', 'moderate'),
  through(1, 'well_nourished', 'normal'),
  through(2, 'possible_overweight_risk', 'watch'),
  through(3, 'overweight', 'moderate'),
  through(Infinity, 'obese', 'severe'),
]

export const SCALES: Record<ClassifiedIndex, readonly ScaleStep[]> = {
  lengthForAge: [
    below(-3, 'severely_stunted', 'severe'),
    below(-2, 'stunted', 'moderate'),
    through(3, 'normal_length', 'normal'),
    through(Infinity, 'tall', 'watch'),
  ],
  weightForAge: [
    below(-3, 'severely_underweight', 'severe'),
    below(-2, 'underweight', 'moderate'),
    through(1, 'normal_weight', 'normal'),
    through(Infinity, 'overweight_risk', 'watch'),
  ],
  weightForLength: WASTING,
  bmiForAge: WASTING,
}

/**
 * The step of the scale a z-score falls on: z rounded to two decimals, so that -2.00 is normal and -3.00 is not severe.
 * Oedema makes weight-for-length and BMI severely wasted whatever was weighed, and leaves weight-for-age without a
 * category. Null where there is no z-score.
 */
export function classifyStep(index: ClassifiedIndex, z: number | null, oedema: boolean | null = false) {
  const scale = SCALES[index]
  if (oedema && scale === WASTING) return scale[0] ?? null
  if (z === null || Number.isNaN(z) || (oedema && index === 'weightForAge')) return null
  return scale.find(({ upTo, includesUpTo }) => (includesUpTo ? z <= upTo : z < upTo)) ?? null
}

/** The category of Permenkes 2/2020, as `classifyStep` finds it. */
export function classify(index: ClassifiedIndex, z: number | null, oedema: boolean | null = false) {
  return classifyStep(index, z, oedema)?.category ?? null
}

/** Whether an index has categories at all; head and arm circumference have none in Permenkes 2/2020. */
export function isClassified(index: GrowthIndex): index is ClassifiedIndex {
  return (CLASSIFIED_INDICES as readonly string[]).includes(index)
}
