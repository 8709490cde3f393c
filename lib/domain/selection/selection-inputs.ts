import { z } from 'zod'
import { CASE_GROUPS, type CaseGroup } from '../cases/case-filter'
import { id, line, ticked, words } from '../typed/text-fields'

const VILLAGE_CODE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/
const DISTRICT_OR_VILLAGE = /^\d{2}\.\d{2}(\.\d{2}\.\d{4})?$/
const MOST_CASES = 10_000

const villages = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], 'required')
  .default([])
  .pipe(z.array(z.string().regex(VILLAGE_CODE, 'unknown')).max(2000, 'unknown'))

/** Which villages a cycle audits, all of the district where `all` is ticked; those not named are no longer of it. */
export const SetLokusInput = z
  .object({ commandId: id, cycleId: id, all: ticked, villages, reason: line(300) })
  .refine(({ all, villages: some }) => all || some.length > 0, {
    path: ['villages'],
    error: 'required',
    when: () => true,
  })
export type SetLokusInput = z.infer<typeof SetLokusInput>

const quota = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
  .pipe(z.string().regex(/^\d{0,5}$/, 'not_whole'))
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine((n) => n === null || n <= MOST_CASES, 'quota_range')

/** How many cases of each group, in the district or in one village. A blank is no quota; zero is none of that group. */
export const SetQuotasInput = z.object({
  commandId: id,
  cycleId: id,
  areaCode: z.string('required').regex(DISTRICT_OR_VILLAGE, 'unknown'),
  ...(Object.fromEntries(CASE_GROUPS.map((group) => [group, quota])) as Record<CaseGroup, typeof quota>),
})
export type SetQuotasInput = z.infer<typeof SetQuotasInput>

/** Somebody is named for the long list by hand, with the reason why. */
export const ReferPersonInput = z.object({ commandId: id, personId: id, referralReason: words })
export type ReferPersonInput = z.infer<typeof ReferPersonInput>

/** The long list is scored anew. */
export const ScoreCandidatesInput = z.object({ commandId: id, cycleId: id })
export type ScoreCandidatesInput = z.infer<typeof ScoreCandidatesInput>
