'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { sendReportInput } from '@/lib/domain/cycles/inputs'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { sendReport } from '@/lib/server/cycles/send-report'
import { invalid, refused } from '@/lib/server/form'

export async function sendReportForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = sendReportInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await sendReport(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}/report`))
}
