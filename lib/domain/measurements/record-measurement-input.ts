import { z } from 'zod'
import { day } from '../typed/day-fields'
import { id, optionalId, optionalLine, ticked } from '../typed/text-fields'
import { type MeasuredField, rawLimitError } from '../growth/raw-limits'
import { parseTypedNumber } from '../typed/typed-number'
import { formCodeOf } from './measurement-review'

/** A reading of scale, board or tape that can be one; null where nothing was typed. */
const reading = (field: MeasuredField, decimals: number) =>
  z
    .string()
    .default('')
    .transform((text, context) => {
      const value = parseTypedNumber(text)
      const wrong = value === null ? null : wrongReading(field, value, decimals)
      if (wrong === null) return value === 'invalid' ? null : value
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })

function wrongReading(field: MeasuredField, value: number | 'invalid', decimals: number): string | null {
  if (value === 'invalid') return 'not_a_number'
  const beyond = rawLimitError(field, value)
  if (beyond) return formCodeOf(beyond)
  return Number(value.toFixed(decimals)) === value ? null : 'too_many_decimals'
}

/** One weighing and measuring as it comes from the form: kg, cm, 'YYYY-MM-DD'. Blanks are null, never 0. */
export const RecordMeasurementInput = z
  .object({
    commandId: id,
    personId: id,
    measuredOn: day,
    weightKg: reading('weightKg', 2),
    lenheiCm: reading('lenheiCm', 1),
    position: z
      .enum(['lying', 'standing'], 'not_an_option')
      .or(z.literal(''))
      .default('')
      .transform((value) => (value === '' ? null : value)),
    headcCm: reading('headcCm', 1),
    armcCm: reading('armcCm', 1),
    oedema: ticked,
    /** The challenges that the sender has seen: `challengeKey`. */
    challengesSeen: z.string().default(''),
    remeasured: ticked,
    challengeReason: optionalLine(500),
    /** The measurement that this one corrects, and why. */
    replacesId: optionalId('unknown'),
    replaceReason: optionalLine(500),
    /** The monitoring visit that this measurement is, of an approved plan's three months. */
    caseId: optionalId('unknown'),
    month: z
      .enum(['', '1', '2', '3'], 'not_an_option')
      .default('')
      .transform((value) => (value === '' ? null : Number(value))),
  })
  .refine(
    // `undefined` is a value that was refused already, not one that is missing.
    ({ weightKg, lenheiCm, headcCm, armcCm }) => [weightKg, lenheiCm, headcCm, armcCm].some((value) => value !== null),
    { path: ['weightKg'], error: 'nothing_measured', when: () => true },
  )
  .refine(({ lenheiCm, position }) => typeof lenheiCm !== 'number' || position !== null, {
    path: ['position'],
    error: 'position_required',
    when: () => true,
  })
  .refine(({ replacesId, replaceReason }) => replacesId === null || replaceReason !== null, {
    path: ['replaceReason'],
    error: 'reason_required',
    when: () => true,
  })
  .transform(({ caseId, month, replacesId, replaceReason, ...measurement }) => ({
    ...measurement,
    replaces: replacesId === null || replaceReason === null ? null : { id: replacesId, reason: replaceReason },
    monitoring: caseId === null || month === null ? null : { caseId, month },
  }))
export type RecordMeasurementInput = z.infer<typeof RecordMeasurementInput>
