import { z } from 'zod'
import { SELECTION_REASONS } from '../cases/outcomes'
import { parseBirthLength, parseBirthWeight, parseGestation } from '../people/birth-measure'
import { CONSENT_METHODS } from '../people/consent'
import { day } from '../typed/day-fields'
import { measure } from '../typed/number-fields'
import { id, optionalLine, ticked } from '../typed/text-fields'
import { DELIVERY_MODES, DELIVERY_PLACES, EARLIER_CASE, MOST_BABIES } from './pregnancy-codes'

const alive = z.enum(['yes', 'no', ''], 'not_an_option').default('')
const sex = z.enum(['male', 'female', ''], 'not_an_option').default('')
const weight = measure(parseBirthWeight)
const length = measure(parseBirthLength)
const name = optionalLine(120)

/** A baby as the KIA book tells it; unnamed babies are called after their mother. */
export type Baby = {
  name: string | null
  sex: 'male' | 'female'
  birthWeightG: number | null
  birthLengthCm: number | null
}

/** Said together with everything else that is wrong, not only once the rest is right. */
const SAID_TOGETHER = { when: () => true }

const numbers = Array.from({ length: MOST_BABIES }, (_, n) => n + 1)

/**
 * A birth: when, where, how, and each baby. What is asked of a second and third baby counts only where there are so
 * many; of a baby who did not live nothing more is asked.
 */
export const RecordDeliveryInput = z
  .object({
    commandId: id,
    personId: id,
    deliveredOn: day,
    deliveryPlace: z.enum(DELIVERY_PLACES, 'required'),
    deliveryMode: z.enum(DELIVERY_MODES, 'required'),
    gestationWeeks: measure(parseGestation),
    babies: z.enum(['1', '2', '3'], 'required').transform(Number),
    alive1: alive,
    alive2: alive,
    alive3: alive,
    name1: name,
    name2: name,
    name3: name,
    sex1: sex,
    sex2: sex,
    sex3: sex,
    birthWeightG1: weight,
    birthWeightG2: weight,
    birthWeightG3: weight,
    birthLengthCm1: length,
    birthLengthCm2: length,
    birthLengthCm3: length,
    /** Whether the mother agreed that her child is recorded; a case can be proposed only then. */
    childConsent: z.enum([...CONSENT_METHODS, 'not_yet', ''], 'not_an_option').default(''),
    pregnancyCase: z.enum(EARLIER_CASE).or(z.literal('')).default(''),
    proposeMother: ticked,
    proposeChild: ticked,
    selectionReason: z.enum(SELECTION_REASONS).or(z.literal('')).default(''),
    /** The doubts and the similar children that the sender has seen and confirmed. */
    doubtsChecked: z.string().default(''),
    notSame: z.string().default(''),
  })
  .superRefine((input, context) => {
    const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    for (const n of bornNumbers(input.babies)) {
      if (aliveOf(input, n) === '') say(`alive${n}`, 'required')
      if (aliveOf(input, n) === 'yes' && sexOf(input, n) === '') say(`sex${n}`, 'required')
    }
    const living = bornNumbers(input.babies).some((n) => aliveOf(input, n) === 'yes')
    if (living && input.childConsent === '') say('childConsent', 'required')
    if (input.proposeChild && !living) say('proposeChild', 'no_living_child')
    if (input.proposeChild && living && input.childConsent === 'not_yet') say('childConsent', 'consent_needed')
    if ((input.proposeChild || input.proposeMother) && input.selectionReason === '') say('selectionReason', 'required')
  }, SAID_TOGETHER)
  .transform((input) => ({
    commandId: input.commandId,
    personId: input.personId,
    deliveredOn: input.deliveredOn,
    deliveryPlace: input.deliveryPlace,
    deliveryMode: input.deliveryMode,
    gestationWeeks: input.gestationWeeks,
    babies: bornNumbers(input.babies).flatMap((n) => babyOf(input, n)),
    stillborn: bornNumbers(input.babies).filter((n) => aliveOf(input, n) === 'no').length,
    childConsent: input.childConsent === 'written' || input.childConsent === 'spoken' ? input.childConsent : null,
    pregnancyCase: input.pregnancyCase,
    proposeMother: input.proposeMother,
    proposeChild: input.proposeChild,
    selectionReason: input.selectionReason === '' ? null : input.selectionReason,
    doubtsChecked: input.doubtsChecked,
    notSame: input.notSame,
  }))
export type RecordDeliveryInput = z.infer<typeof RecordDeliveryInput>

type Typed = Record<`alive${1 | 2 | 3}`, '' | 'yes' | 'no'> &
  Record<`sex${1 | 2 | 3}`, '' | 'male' | 'female'> &
  Record<`name${1 | 2 | 3}`, string | null> &
  Record<`birthWeightG${1 | 2 | 3}` | `birthLengthCm${1 | 2 | 3}`, number | null>

type Nth = 1 | 2 | 3
/** None where the number was refused already. */
const bornNumbers = (babies: unknown): Nth[] =>
  numbers.filter((n): n is Nth => typeof babies === 'number' && n <= babies)
const aliveOf = (input: Pick<Typed, `alive${Nth}`>, n: Nth) => input[`alive${n}`]
const sexOf = (input: Pick<Typed, `sex${Nth}`>, n: Nth) => input[`sex${n}`]

function babyOf(input: Typed, n: Nth): Baby[] {
  const known = sexOf(input, n)
  if (aliveOf(input, n) !== 'yes' || known === '') return []
  return [
    {
      name: input[`name${n}`],
      sex: known,
      birthWeightG: input[`birthWeightG${n}`],
      birthLengthCm: input[`birthLengthCm${n}`],
    },
  ]
}
