'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { planningDatesInput } from '@/lib/domain/plans/planning-dates-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { invalid, refused } from '@/lib/server/form'
import { savePlanningDates } from '@/lib/server/planning/save-planning-dates'

export async function calendarForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = planningDatesInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await savePlanningDates(actor, actor.areaCode, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/admin/calendar?year=${input.data.budgetYear}&saved=1`))
}
