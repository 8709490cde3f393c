'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { RecordDeliveryInput } from '@/lib/domain/pregnancies/record-delivery-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { recordDelivery } from '@/lib/server/pregnancies/record-delivery'
import { type DeliveryDoubts, reviewDelivery } from '@/lib/server/pregnancies/review-delivery'

/** The form, what has to be confirmed before it can be taken, and of which birth that was said. */
export type DeliveryState = FormState & { asked?: DeliveryDoubts & { deliveredOn: string } }

const ASKS = new Set(['needs_confirmation', 'duplicate_person'])

export async function recordDeliveryForm(_previous: DeliveryState, form: FormData): Promise<DeliveryState> {
  const actor = await actorOfForm(form)
  const input = RecordDeliveryInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)

  const outcome = await recordDelivery(actor, input.data)
  if (!outcome.ok) {
    const state = refused(form, outcome.refusal)
    if (!ASKS.has(outcome.refusal.code)) return state
    const { deliveredOn } = input.data
    return { ...state, asked: { ...(await reviewDelivery(actor, input.data)), deliveredOn } }
  }
  redirect(toRoute(`/people/${input.data.personId}/family`))
}
