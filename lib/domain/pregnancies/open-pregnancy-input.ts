import { z } from 'zod'
import { optionalDay } from '../typed/day-fields'
import { wholeNumber } from '../typed/number-fields'
import { id } from '../typed/text-fields'
import { EARLIER_CASE } from './pregnancy-codes'

/** A pregnancy as the KIA book tells it: first day of the last period, how many before. Blanks are null. */
export const OpenPregnancyInput = z
  .object({
    commandId: id,
    personId: id,
    hpht: optionalDay,
    hpl: optionalDay,
    gravida: wholeNumber(1, 20),
    para: wholeNumber(0, 20),
    abortus: wholeNumber(0, 20),
    /** Of a bride's open case; nothing where there is none. */
    brideCase: z.enum(EARLIER_CASE).or(z.literal('')).default(''),
  })
  .refine(({ gravida, para, abortus }) => typeof gravida !== 'number' || gravida >= (para ?? 0) + (abortus ?? 0), {
    path: ['gravida'],
    error: 'gravida_too_few',
    when: () => true,
  })
  .refine(({ hpht, hpl }) => typeof hpht !== 'string' || typeof hpl !== 'string' || hpl > hpht, {
    path: ['hpl'],
    error: 'date_order',
    when: () => true,
  })
export type OpenPregnancyInput = z.infer<typeof OpenPregnancyInput>
