import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import { calendarFor, type PlanningCalendar, type PlanningStep } from '@/lib/domain/plans/planning-calendar'
import { calendarYears } from '@/lib/domain/plans/planning-dates-input'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { namesOf } from '../users/names-of'

export type CalendarPage = {
  owner: string
  budgetYear: number
  years: number[]
  calendar: PlanningCalendar
  /** The steps whose day the district set itself, and who did so last; the others are proposals. */
  own: { step: PlanningStep; by: string; at: string }[]
}

/** The planning calendar of the actor's district for a budget year of the address, else the next one; for its admin. */
export async function getPlanningCalendar(asked: unknown): Promise<CalendarPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'planning:manage')) notFound()
  const years = calendarYears(today())
  const budgetYear = years.find((year) => String(year) === asked) ?? years[0] ?? 0
  return asActor(actor, async (tx) => {
    const rows = await tx.planningDate.findMany({
      where: { areaCode: actor.areaCode, budgetYear },
      orderBy: { setAt: 'desc' },
    })
    const names = await namesOf(
      tx,
      rows.map(({ setById }) => setById),
    )
    const dates = rows.map(({ step, onDate }) => ({ budgetYear, step, onDate: onDate.toISOString().slice(0, 10) }))
    return {
      owner: actor.id,
      budgetYear,
      years,
      calendar: calendarFor(budgetYear, dates),
      own: rows.map(({ step, setById, setAt }) => ({
        step: step as PlanningStep,
        by: names.get(setById) ?? '–',
        at: setAt.toISOString(),
      })),
    }
  })
}
