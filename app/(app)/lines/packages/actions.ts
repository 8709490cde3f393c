'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { reportPackageInput, savePackageInput } from '@/lib/domain/packages/package-inputs'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { prepareProofs } from '@/lib/server/evidence/prepare-proof'
import { invalidFields, invalidLines, refused } from '@/lib/server/form'
import { getPackage } from '@/lib/server/packages/get-package'
import { reportPackage } from '@/lib/server/packages/report-package'
import { savePackage } from '@/lib/server/packages/save-package'

const typedOf = (form: FormData) => ({ ...Object.fromEntries(form), lineIds: form.getAll('line') })

export async function savePackageForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = savePackageInput.safeParse(typedOf(form))
  if (!input.success) return invalidLines(form, input.error)
  const outcome = await savePackage(actor, input.data)
  if (outcome.ok) redirect(toRoute(`/lines/packages/${outcome.value}?did=save`))
  const { code, params } = outcome.refusal
  if (code === 'invalid_fields' && params?.lineIds) return invalidFields(form, { line: params.lineIds })
  const state = refused(form, outcome.refusal)
  const { packageId } = input.data
  if (code !== 'moved_on' || packageId === null) return state
  // The page shows what the other planner saved; whoever sends again has seen it and chooses.
  revalidatePath(`/lines/packages/${packageId}/change`)
  const { version } = await getPackage(packageId)
  return { ...state, values: { ...state.values, version: String(version) } }
}

export async function reportPackageForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = reportPackageInput(today()).safeParse(typedOf(form))
  if (!input.success) return invalidLines(form, input.error)
  const proofs = await prepareProofs(form, 'proof')
  if (!proofs.ok) return invalidFields(form, { proof: proofs.problem })
  const outcome = await reportPackage(actor, input.data, proofs.value)
  return outcome.ok
    ? redirect(toRoute(`/lines/packages/${input.data.packageId}?did=report`))
    : refused(form, outcome.refusal)
}
