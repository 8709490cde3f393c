import { z } from 'zod'
import { day } from '../typed/day-fields'
import { measure } from '../typed/number-fields'
import { id, optionalId, optionalLine, ticked } from '../typed/text-fields'
import { parseTypedNumber } from '../typed/typed-number'
import { CHECK_FIELDS, type CheckField, FAMILY_PLANNING, readingError } from './check-limits'

const reading = (field: CheckField) =>
  measure((text) => {
    const value = parseTypedNumber(text)
    if (value === 'invalid') return { ok: false, error: 'not_a_number' }
    const wrong = value === null ? null : readingError(field, value)
    return wrong === null ? { ok: true, value } : { ok: false, error: wrong }
  })

/** Said together with everything else that is wrong, not only once the rest is right. */
const SAID_TOGETHER = { when: () => true }

/** Null where one of them is no number. */
const isBelow = (low: unknown, high: unknown) =>
  typeof low === 'number' && typeof high === 'number' ? low < high : null

/** A woman's monthly check as it comes from the form. Blanks are null, never 0. */
export const RecordCheckInput = z
  .object({
    commandId: id,
    personId: id,
    checkedOn: day,
    weightKg: reading('weightKg'),
    heightCm: reading('heightCm'),
    lilaCm: reading('lilaCm'),
    hbGDl: reading('hbGDl'),
    systolic: reading('systolic'),
    diastolic: reading('diastolic'),
    tabletsReceived: reading('tabletsReceived'),
    tabletsDrunk: reading('tabletsDrunk'),
    familyPlanning: z
      .enum([...FAMILY_PLANNING, ''], 'not_an_option')
      .default('')
      .transform((value) => (value === '' ? null : value)),
    note: optionalLine(500),
    /** The challenges that the sender has seen: `checkChallengeKey`. */
    challengesSeen: z.string().default(''),
    remeasured: ticked,
    challengeReason: optionalLine(500),
    /** The monitoring visit that this check is, of an approved plan's three months. */
    caseId: optionalId('unknown'),
    month: z
      .enum(['', '1', '2', '3'], 'not_an_option')
      .default('')
      .transform((value) => (value === '' ? null : Number(value))),
  })
  .superRefine((input, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const nothing = CHECK_FIELDS.every((field) => input[field] === null) && input.familyPlanning === null
    if (nothing) say('weightKg', 'nothing_measured')
    const { systolic, diastolic, tabletsReceived, tabletsDrunk } = input
    // What is neither null nor a number was refused already.
    if (systolic === null && diastolic !== null) say('systolic', 'pressure_both')
    if (systolic !== null && diastolic === null) say('diastolic', 'pressure_both')
    if (isBelow(diastolic, systolic) === false) say('systolic', 'pressure_order')
    if (isBelow(tabletsReceived, tabletsDrunk)) say('tabletsDrunk', 'more_than_received')
  }, SAID_TOGETHER)
  .transform(({ caseId, month, ...check }) => ({
    ...check,
    monitoring: caseId === null || month === null ? null : { caseId, month },
  }))
export type RecordCheckInput = z.infer<typeof RecordCheckInput>

/** The health centre says that a check is right. */
export const ConfirmCheckInput = z.object({ commandId: id, checkId: id })
export type ConfirmCheckInput = z.infer<typeof ConfirmCheckInput>

/** The health centre says that a check cannot be right, and why. */
export const RejectCheckInput = ConfirmCheckInput.extend({
  reason: optionalLine(500).pipe(z.string('reason_required')),
})
export type RejectCheckInput = z.infer<typeof RejectCheckInput>
