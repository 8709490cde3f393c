import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { calendarFor, PLANNING_STEPS } from '@/lib/domain/plans/planning-calendar'
import type { PlanningDatesInput } from '@/lib/domain/plans/planning-dates-input'
import { dateColumn } from '../clock'
import { runOnce } from '../db/run-once'
import { planningDates } from './planning-dates'

/**
 * A district's own days of the planning calendar of a budget year. Only what differs from the days in force is written, with
 * who set it and when, so that a usual day stays a proposal until somebody changes it. Refuses: forbidden.
 */
export function savePlanningDates(actor: Actor, areaCode: string, input: PlanningDatesInput): Promise<Outcome> {
  const { commandId, budgetYear, days } = input
  return runOnce(
    actor,
    'savePlanningDates',
    commandId,
    async (tx) => {
      if (!can(actor, 'planning:manage', { areaCode })) return refuse('forbidden')
      const inForce = calendarFor(budgetYear, await planningDates(tx, areaCode))
      for (const step of PLANNING_STEPS.filter((one) => days[one] !== inForce[one])) {
        const key = { areaCode, budgetYear, step }
        const data = { onDate: dateColumn(days[step]), setById: actor.id, setAt: new Date() }
        await tx.planningDate.upsert({
          where: { areaCode_budgetYear_step: key },
          create: { ...key, ...data },
          update: data,
        })
      }
      return done
    },
    { areaCode, budgetYear, days },
  )
}
