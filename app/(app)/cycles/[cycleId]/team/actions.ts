'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { isId } from '@/lib/domain/is-id'
import { AddMemberInput, endMemberInput, recordDecreeInput, recordPaperInput } from '@/lib/domain/teams/team-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { prepareProofs } from '@/lib/server/evidence/prepare-proof'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { addMember } from '@/lib/server/teams/add-member'
import { endMember } from '@/lib/server/teams/end-member'
import { recordDecree } from '@/lib/server/teams/record-decree'
import { recordPaperCommitment } from '@/lib/server/teams/record-paper-commitment'

export async function recordDecreeForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = recordDecreeInput(today()).safeParse(Object.fromEntries(form))
  const files = await prepareProofs(form, 'file')
  // Everything that is wrong is said at once: a file must be chosen again after each refusal.
  const [file, ...more] = files.ok ? files.value : []
  const fileProblem = files.ok ? (file ? (more.length > 0 ? 'too_many_files' : null) : 'decree_file') : files.problem
  if (!input.success || fileProblem !== null || !file) {
    const typed = input.success ? invalidFields(form, {}) : invalid(form, input.error)
    return { ...typed, errors: { ...typed.errors, ...(fileProblem ? { file: [fileProblem] } : {}) } }
  }
  const outcome = await recordDecree(actor, input.data, file)
  return outcome.ok ? backTo(form, 'decree') : refused(form, outcome.refusal)
}

export async function addMemberForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = AddMemberInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await addMember(actor, input.data)
  return outcome.ok ? backTo(form, 'added') : refused(form, outcome.refusal)
}

export async function endMemberForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = endMemberInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await endMember(actor, input.data)
  return outcome.ok ? backTo(form, 'ended') : refused(form, outcome.refusal)
}

export async function paperForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = recordPaperInput(today()).safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  const outcome = await recordPaperCommitment(actor, input.data)
  return outcome.ok ? backTo(form, 'paper') : refused(form, outcome.refusal)
}

function backTo(form: FormData, did: string): never {
  const cycleId = form.get('cycleId')
  const path = toRoute(`/cycles/${typeof cycleId === 'string' && isId(cycleId) ? cycleId : ''}/team`)
  // The page may be the one the browser is on already: it is to be asked for again.
  revalidatePath(path)
  redirect(toRoute(`${path}?did=${did}`))
}
