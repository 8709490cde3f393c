import { z } from 'zod'
import { codeFor, isRegional } from '../plans/budget-code'
import { yearOf } from '../plans/budget-year'
import { FUND_SOURCES, type FundSource } from '../plans/fund-sources'
import { rupiah } from '../typed/number-fields'
import { isStorable } from '../typed/text-fields'

/** Where the money comes from; null where nothing was chosen. */
const fundSource = z
  .enum(['', ...FUND_SOURCES], 'not_an_option')
  .default('')
  .transform((source) => (source === '' ? null : source))

/** The code as typed; its form is judged with the source. */
export const codeText = z
  .string()
  .default('')
  .refine(isStorable, 'unknown')
  .transform((typed) => (typed.trim() === '' ? null : typed.trim()))

/** A budget year; null where none was chosen, which means that of the work. Which years go is judged with the line. */
export const budgetYear = z
  .string()
  .default('')
  .transform((typed, context) => {
    const text = typed.trim()
    if (text === '') return null
    if (/^20\d{2}$/.test(text)) return Number(text)
    context.addIssue({ code: 'custom', message: 'not_an_option' })
    return z.NEVER
  })

/** What an agency sets aside, in every form that asks for it. No amount means "not budgeted yet". */
export const allocation = {
  allocatedRp: rupiah,
  allocatedSource: fundSource,
  allocatedCode: codeText,
  allocatedYear: budgetYear,
}

export type Allocation = {
  allocatedRp: bigint | null
  allocatedSource: FundSource | null
  allocatedCode: string | null
  allocatedYear: number | null
}

/**
 * Judges what an agency sets aside as a whole: an amount and a code come with their source, the code has the form of the
 * source, and the budget year is not over when the work begins. Gives it with the code as it is kept.
 */
export function tellAllocation<T extends Allocation & { scheduledOn: string | null }>(
  said: T,
  context: z.RefinementCtx,
): T {
  const { allocatedRp, allocatedSource, allocatedCode, allocatedYear, scheduledOn } = said
  const tell = (path: keyof Allocation, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (allocatedSource === null && (allocatedRp !== null || allocatedCode !== null)) tell('allocatedSource', 'required')
  if (allocatedYear !== null && scheduledOn !== null && allocatedYear < yearOf(scheduledOn))
    tell('allocatedYear', 'year_before_work')
  const code = keptCode(allocatedSource, allocatedCode)
  if (code.problem) tell('allocatedCode', code.problem)
  return { ...said, allocatedCode: code.kept }
}

/** What the history tells of it: an amount also where there is none, a code and a year where they were said. */
export function toldAllocation({ allocatedRp, allocatedSource, allocatedCode, allocatedYear }: Allocation) {
  return {
    allocatedRp: allocatedRp?.toString() ?? null,
    allocatedSource,
    ...(allocatedCode !== null && { allocatedCode }),
    ...(allocatedYear !== null && { allocatedYear: String(allocatedYear) }),
  }
}

/** A code in the form of its source, or what is wrong with it. */
export function keptCode(
  source: FundSource | null,
  typed: string | null,
): { kept: string | null; problem: 'sub_activity_code' | 'account_code' | null } {
  if (source === null || typed === null) return { kept: null, problem: null }
  const kept = codeFor(source, typed)
  return { kept, problem: kept === null ? (isRegional(source) ? 'sub_activity_code' : 'account_code') : null }
}
