'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import type { GrowthProblem, MeasurementChallenge } from '@/lib/domain/growth/growth-problem'
import { challengeKey } from '@/lib/domain/measurements/measurement-review'
import { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { recordMeasurement } from '@/lib/server/measurements/record-measurement'
import { reviewMeasurement } from '@/lib/server/measurements/review-measurement'

/** The form, and what is asked again before it can be taken. */
export type MeasureState = FormState & { challenges?: GrowthProblem<MeasurementChallenge>[] }

export async function recordMeasurementForm(_previous: MeasureState, form: FormData): Promise<MeasureState> {
  const actor = await actorOfForm(form)
  const input = RecordMeasurementInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)

  const outcome = await recordMeasurement(actor, input.data)
  if (!outcome.ok) {
    if (outcome.refusal.code !== 'needs_confirmation') return refused(form, outcome.refusal)
    return asked(form, input.data, await reviewMeasurement(actor, input.data))
  }
  const { personId, monitoring } = input.data
  redirect(toRoute(monitoring ? `/cases/${monitoring.caseId}/monitoring` : `/people/${personId}`))
}

function asked(
  form: FormData,
  { challengesSeen }: RecordMeasurementInput,
  challenges: GrowthProblem<MeasurementChallenge>[],
): MeasureState {
  if (challengesSeen === challengeKey(challenges)) {
    return { ...invalidFields(form, { remeasured: 'remeasure' }), challenges }
  }
  // What was said of other challenges does not answer these.
  const { values, ...state } = refused(form, 'needs_confirmation')
  const { remeasured: _remeasured, ...others } = values
  return { ...state, values: others, challenges }
}
