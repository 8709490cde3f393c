import { z } from 'zod'
import { budgetYear, codeText, keptCode } from '../lines/allocation-input'
import { yearOf } from '../plans/budget-year'
import { FUND_SOURCES } from '../plans/fund-sources'
import { day, dayPassed } from '../typed/day-fields'
import { rupiah, volume } from '../typed/number-fields'
import { id, line, optionalId, words } from '../typed/text-fields'

/** How many lines one package holds: their ids travel in an address, and a form shows them all. */
export const MOST_MEMBERS = 100

/** The name of a member's field for its share of the volume. */
export const volumeField = (lineId: string) => `volume-${lineId}`

type Typed = Record<string, unknown>

/** Reads the volumes typed for these lines; what is wrong stands beside the field of the line. */
function readVolumes(typed: Typed, lineIds: readonly string[], context: z.RefinementCtx, mayBeBlank: boolean) {
  return lineIds.flatMap((lineId) => {
    const read = volume.safeParse(typed[volumeField(lineId)] ?? '')
    const problem = read.success ? (read.data === null && !mayBeBlank ? 'required' : null) : 'not_a_number'
    const message = read.success ? problem : (read.error.issues[0]?.message ?? problem)
    if (message) context.addIssue({ code: 'custom', path: [volumeField(lineId)], message })
    return read.success && read.data !== null ? [{ lineId, volume: read.data }] : []
  })
}

/**
 * The volumes of a form of several lines, to be read beside its other fields: what is wrong with either is told at once. Its
 * lines are judged there.
 */
export const typedVolumes = (most: number, mayBeBlank: boolean) =>
  z.looseObject({ lineIds: z.array(z.string()).max(most).catch([]) }).transform((typed, context) => ({
    volumes: readVolumes(typed, [...new Set(typed.lineIds)].toSorted(), context, mayBeBlank),
  }))

const lineIds = z
  .array(z.uuid('not_an_option'))
  .min(1, 'nothing_chosen')
  .transform((ids) => [...new Set(ids)].toSorted())
  .refine((ids) => ids.length <= MOST_MEMBERS, 'too_many_members')

const needed = <T>(value: T | null, context: z.RefinementCtx): T => {
  if (value !== null) return value
  context.addIssue({ code: 'custom', message: 'required' })
  return z.NEVER
}

/** A work package as its planner types it: `lineIds` are the members, each with its share of the volume. */
export const savePackageInput = z
  .looseObject({
    commandId: id,
    packageId: optionalId('unknown'),
    /** What the planner saw: another one's change since then is shown first. */
    version: z.coerce.number('unknown').int('unknown').min(0, 'unknown'),
    lineIds,
    activity: words,
    place: line(300),
    startsOn: day,
    dueOn: day,
    budgetRp: rupiah.transform(needed),
    fundSource: z.enum(FUND_SOURCES, 'required'),
    budgetCode: codeText,
    budgetYear,
  })
  .and(typedVolumes(MOST_MEMBERS, false))
  .refine(({ startsOn, dueOn }) => startsOn <= dueOn, { path: ['dueOn'], error: 'date_order' })
  .transform((typed, context) => {
    const { commandId, packageId, version, activity, place, startsOn, dueOn, budgetRp, fundSource } = typed
    const tell = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const code = keptCode(fundSource, typed.budgetCode)
    if (code.problem) tell('budgetCode', code.problem)
    if (typed.budgetYear !== null && typed.budgetYear < yearOf(startsOn)) tell('budgetYear', 'year_before_work')
    const money = { budgetRp, fundSource, budgetCode: code.kept, budgetYear: typed.budgetYear }
    return { commandId, packageId, version, activity, place, startsOn, dueOn, ...money, members: typed.volumes }
  })
export type SavePackageInput = z.output<typeof savePackageInput>

/** The box that says that the work is done. */
export const completes = z
  .string()
  .optional()
  .transform((value) => value === 'yes')

/** What was done of a package on a day. A member without a volume had nothing done this time. */
export const reportPackageInput = (today: string) =>
  z
    .looseObject({
      commandId: id,
      packageId: id,
      lineIds,
      happenedOn: dayPassed(today),
      amountRp: rupiah,
      note: words,
      completes,
    })
    .and(typedVolumes(MOST_MEMBERS, true))
    .transform((typed, context) => {
      const { commandId, packageId, happenedOn, amountRp, note, volumes } = typed
      if (volumes.length === 0 && context.issues.length === 0)
        context.addIssue({ code: 'custom', path: [volumeField(typed.lineIds[0] ?? '')], message: 'required' })
      return { commandId, packageId, happenedOn, amountRp, note, completes: typed.completes, volumes }
    })
export type ReportPackageInput = z.output<ReturnType<typeof reportPackageInput>>
