import { z } from 'zod'
import { VILLAGE_CODE } from '../area-code'
import { parseBirthLength, parseBirthWeight, parseGestation } from './birth-measure'
import { CONSENT_METHODS, CONSENT_RELATIONS, NO_NIK_REASONS } from './consent'
import { bareNumber, kkError, nikError } from './nik'
import { day, optionalDay } from '../typed/day-fields'
import { measure } from '../typed/number-fields'
import { REGISTERED_AS, type RegisteredAs } from './registered-as'
import { id, line, optionalLine, ticked } from '../typed/text-fields'

const PHONE = /^(?:\+?62|0)\d{8,12}$/

/** A number of 16 digits, bare, or null where none was typed. */
const number16 = (errorIn: (bare: string) => string | null) =>
  z
    .string()
    .default('')
    .transform((typed, context) => {
      const bare = bareNumber(typed)
      if (bare === '') return null
      const error = errorIn(bare)
      if (error === null) return bare
      context.addIssue({ code: 'custom', message: error })
      return z.NEVER
    })

const isWoman = (registeredAs: RegisteredAs | undefined) => registeredAs !== undefined && registeredAs !== 'child'

/** Of a woman no parents and no birth are kept, whatever was typed before she was chosen. */
const asWoman = ({ partnerName, marriageOn }: { partnerName: string | null; marriageOn: string | null }) => ({
  kind: 'woman' as const,
  sex: 'female' as const,
  motherName: null,
  fatherName: null,
  partnerName,
  marriageOn,
  birthWeightG: null,
  birthLengthCm: null,
  gestationWeeks: null,
})

const asChild = ({ sex }: { sex: '' | 'male' | 'female' }) => ({
  kind: 'child' as const,
  sex: sex === '' ? ('female' as const) : sex,
  partnerName: null,
  marriageOn: null,
})

const smallNumber = optionalLine(3).refine((text) => text === null || /^\d{1,3}$/.test(text), 'not_a_number')

/** Said together with everything else that is wrong, not only once the rest is right. */
const needed = (field: string, error = 'required') => ({ path: [field], error, when: () => true })

/** Nothing of a consent is asked for where the family is asked later, or while nobody has said how it was given. */
const asksLater = ({ consentMethod }: { consentMethod?: string }) =>
  consentMethod === undefined || consentMethod === 'not_yet'

/** What a form says of a child or a woman to be registered, and of the consent given with it. Blanks are null. */
export const RegisterPersonInput = z
  .object({
    commandId: id,
    areaCode: z.string('required').regex(VILLAGE_CODE, 'required'),
    name: line(120),
    registeredAs: z.enum(REGISTERED_AS, 'required').default('child'),
    sex: z.enum(['male', 'female', ''], 'not_an_option').default(''),
    bornOn: day,
    bornOnEstimated: ticked,
    motherName: optionalLine(120),
    fatherName: optionalLine(120),
    partnerName: optionalLine(120),
    marriageOn: optionalDay,
    phone: optionalLine(30)
      .transform((text) => text?.replace(/[\s.()-]/g, '') ?? null)
      .refine((text) => text === null || PHONE.test(text), 'phone_format'),
    address: line(300),
    rt: smallNumber,
    rw: smallNumber,
    posyandu: optionalLine(100),
    nik: number16(nikError),
    noNikReason: z.enum(NO_NIK_REASONS).or(z.literal('')).default(''),
    kk: number16(kkError),
    birthWeightG: measure(parseBirthWeight),
    birthLengthCm: measure(parseBirthLength),
    gestationWeeks: measure(parseGestation),
    /** `not_yet`: the family is asked later; no case can be proposed until it has agreed. */
    consentMethod: z.enum([...CONSENT_METHODS, 'not_yet'], 'required'),
    consentGivenBy: optionalLine(120),
    consentRelation: z.enum(CONSENT_RELATIONS).or(z.literal('')).default(''),
    consentGivenOn: z.string().default(''),
    /** The warnings about the NIK that the sender has seen and confirmed: `nikWarningKey`. */
    nikChecked: z.string().default(''),
    /** The similar people that the sender has seen and says are somebody else: `similarPeopleKey`. */
    notSame: z.string().default(''),
  })
  .refine(({ registeredAs, sex }) => isWoman(registeredAs) || sex !== '', needed('sex'))
  .refine(({ registeredAs, motherName }) => isWoman(registeredAs) || motherName !== null, needed('motherName'))
  .refine(({ nik, noNikReason }) => nik !== null || noNikReason !== '', needed('noNikReason', 'reason_required'))
  .refine(({ consentGivenBy, ...input }) => asksLater(input) || consentGivenBy !== null, needed('consentGivenBy'))
  .refine(({ consentRelation, ...input }) => asksLater(input) || consentRelation !== '', needed('consentRelation'))
  .refine(({ consentGivenOn, ...input }) => asksLater(input) || consentGivenOn !== '', needed('consentGivenOn'))
  .refine(
    ({ consentGivenOn, ...input }) => asksLater(input) || !consentGivenOn || day.safeParse(consentGivenOn).success,
    needed('consentGivenOn', 'not_a_date'),
  )
  .transform(({ consentMethod, consentGivenBy, consentRelation, consentGivenOn, noNikReason, ...person }) => ({
    ...person,
    ...(isWoman(person.registeredAs) ? asWoman(person) : asChild(person)),
    /** Null beside a NIK, whatever was chosen before it was typed. */
    noNikReason: person.nik === null ? noNikReason : null,
    consent:
      consentMethod === 'not_yet' || consentGivenBy === null || consentRelation === ''
        ? null
        : {
            method: consentMethod,
            givenBy: consentGivenBy,
            relation: consentRelation,
            givenOn: day.parse(consentGivenOn),
          },
  }))
export type RegisterPersonInput = z.infer<typeof RegisterPersonInput>
