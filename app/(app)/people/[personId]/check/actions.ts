'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { type CheckChallenge, checkChallengeKey } from '@/lib/domain/mother-checks/check-challenges'
import { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { recordCheck } from '@/lib/server/mother-checks/record-check'
import { reviewCheck } from '@/lib/server/mother-checks/review-check'

/** The form, and what is asked again before it can be taken. */
export type CheckState = FormState & { challenges?: CheckChallenge[] }

export async function recordCheckForm(_previous: CheckState, form: FormData): Promise<CheckState> {
  const actor = await actorOfForm(form)
  const input = RecordCheckInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)

  const outcome = await recordCheck(actor, input.data)
  if (!outcome.ok) {
    if (outcome.refusal.code !== 'needs_confirmation') return refused(form, outcome.refusal)
    return asked(form, input.data, await reviewCheck(actor, input.data))
  }
  const { personId, monitoring } = input.data
  redirect(toRoute(monitoring ? `/cases/${monitoring.caseId}/monitoring` : `/people/${personId}`))
}

function asked(form: FormData, { challengesSeen }: RecordCheckInput, challenges: CheckChallenge[]): CheckState {
  if (challengesSeen === checkChallengeKey(challenges)) {
    return { ...invalidFields(form, { remeasured: 'remeasure' }), challenges }
  }
  // What was said of other challenges does not answer these.
  const { values, ...state } = refused(form, 'needs_confirmation')
  const { remeasured: _remeasured, ...others } = values
  return { ...state, values: others, challenges }
}
