'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { readCandidateListQuery, writeCandidateListQuery } from '@/lib/domain/selection/candidate-list-query'
import {
  ChooseCandidatesInput,
  ReconsiderCandidateInput,
  RejectCandidatesInput,
} from '@/lib/domain/selection/decide-candidates-input'
import { ScoreCandidatesInput } from '@/lib/domain/selection/selection-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, refused } from '@/lib/server/form'
import { chooseCandidates } from '@/lib/server/selection/choose-candidates'
import { reconsiderCandidate, rejectCandidates } from '@/lib/server/selection/reject-candidates'
import { scoreCandidates } from '@/lib/server/selection/score-candidates'

/** Chooses or rejects the ticked candidates, as the button says; each has its own list of reasons. */
export async function decideForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const rejects = form.get('step') === 'reject'
  const field = rejects ? 'rejectReason' : 'chooseReason'
  const sent = { ...Object.fromEntries(form), candidates: form.getAll('candidates'), reasonCode: form.get(field) }
  if (rejects) {
    const input = RejectCandidatesInput.safeParse(sent)
    if (!input.success) return invalid(form, named(input.error, field))
    const outcome = await rejectCandidates(actor, input.data)
    if (!outcome.ok) return refused(form, outcome.refusal)
    redirect(listOf(form, input.data.cycleId, { rejected: String(outcome.value.rejected) }))
  }
  const input = ChooseCandidatesInput.safeParse(sent)
  if (!input.success) return invalid(form, named(input.error, field))
  const outcome = await chooseCandidates(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { chosen, left } = outcome.value
  const stopped = left.reduce((sum, { count }) => sum + count, 0)
  const told: Record<string, string> = stopped > 0 ? { left: String(stopped), why: left[0]?.code ?? 'other' } : {}
  redirect(listOf(form, input.data.cycleId, { chosen: String(chosen), ...told }))
}

export async function reconsiderForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ReconsiderCandidateInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await reconsiderCandidate(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { cycleId, candidateId } = input.data
  redirect(toRoute(`/cycles/${cycleId}/selection/${candidateId}?reconsidered=1`))
}

export async function scoreForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = ScoreCandidatesInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await scoreCandidates(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute(`/cycles/${input.data.cycleId}/selection?scored=${outcome.value.waiting ? 'waiting' : 'done'}`))
}

/** The fault of a reason stands beside the list it was chosen from. */
const named = (error: z.ZodError, field: string) =>
  new z.ZodError(
    error.issues.map((issue) => (issue.path[0] === 'reasonCode' ? Object.assign(issue, { path: [field] }) : issue)),
  )

/** The list as it was looked at, with what was done. */
function listOf(form: FormData, cycleId: string, told: Record<string, string>) {
  const back = form.get('back')
  const query = readCandidateListQuery(Object.fromEntries(new URLSearchParams(typeof back === 'string' ? back : '')))
  return toRoute(`/cycles/${cycleId}/selection?${new URLSearchParams({ ...writeCandidateListQuery(query), ...told })}`)
}
