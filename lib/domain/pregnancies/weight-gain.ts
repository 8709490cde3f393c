import { FULL_TERM_WEEKS } from './gestation'

/** The gain of a whole pregnancy in kg, by body mass index before it: the IOM table of 2009, for one child. */
const WHOLE_PREGNANCY: readonly { bmiBelow: number; min: number; max: number }[] = [
  { bmiBelow: 18.5, min: 12.5, max: 18 },
  { bmiBelow: 25, min: 11.5, max: 16 },
  { bmiBelow: 30, min: 7, max: 11.5 },
  { bmiBelow: Infinity, min: 5, max: 9 },
]

/** The same table says 0.5 to 2 kg for the first trimester, whatever the index. */
const FIRST_TRIMESTER = { weeks: 13, min: 0.5, max: 2 }

/**
 * The weight gain to expect by a completed week of pregnancy, in kg to one decimal: 0.5 to 2 kg spread evenly over the
 * first 13 weeks, the rest of the whole gain evenly from there to week 40, nothing more after it.
 *
 *   week ≤ 13:  first × week / 13
 *   week > 13:  first + (whole − first) × (week − 13) / 27
 *
 * General practice, not a regulation. `bmi` is that before pregnancy, in kg/m².
 */
export function expectedGain(bmi: number, weeks: number): { min: number; max: number } {
  const whole = WHOLE_PREGNANCY.find(({ bmiBelow }) => bmi < bmiBelow) ?? { min: 5, max: 9 }
  const by = (first: number, all: number) => {
    const week = Math.min(weeks, FULL_TERM_WEEKS)
    if (week <= FIRST_TRIMESTER.weeks) return (first * week) / FIRST_TRIMESTER.weeks
    const share = (week - FIRST_TRIMESTER.weeks) / (FULL_TERM_WEEKS - FIRST_TRIMESTER.weeks)
    return first + (all - first) * share
  }
  return {
    min: toTenth(by(FIRST_TRIMESTER.min, whole.min)),
    max: toTenth(by(FIRST_TRIMESTER.max, whole.max)),
  }
}

function toTenth(kg: number): number {
  return Math.round(kg * 10) / 10
}
