'use server'
import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { SaveSectionInput } from '@/lib/domain/worksheets/save-section-input'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { invalid, invalidFields, refused } from '@/lib/server/form'
import { type SavedSection, saveSection } from '@/lib/server/worksheets/save-section'

const OWN_FIELDS = new Set(['commandId', 'owner', 'formKey', 'caseId', 'section', 'sectionSource', 'then', 'checked'])

export async function saveSectionForm(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await actorOfForm(form)
  const input = SaveSectionInput.safeParse({
    commandId: form.get('commandId'),
    caseId: form.get('caseId'),
    section: form.get('section'),
    sectionSource: form.get('sectionSource') || undefined,
    raw: answersOf(form),
  })
  if (!input.success) return invalid(form, input.error)

  const outcome = await saveSection(actor, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  const { caseId, section } = input.data
  const { errors } = outcome.value
  // What is typed now is a new command: the id of this one is used up.
  if (Object.keys(errors).length > 0) return withNewId(invalidFields(form, errors))
  redirect(toRoute(placeAfter(form, caseId, section, outcome.value)))
}

function answersOf(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !OWN_FIELDS.has(name) && !name.startsWith('$'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}

const withNewId = (state: FormState): FormState => ({ ...state, values: { ...state.values, commandId: randomUUID() } })

function placeAfter(form: FormData, caseId: string, section: string, { warnings, next }: SavedSection): string {
  const worksheet = `/cases/${caseId}/worksheet`
  if (form.get('then') === 'stay') return `${worksheet}?saved=${section}`
  const doubts = Object.values(warnings).filter((code) => code !== 'status_wins' && code !== 'does_not_apply')
  // Answers that do not fit together are shown once; whoever saves them again means them.
  if (doubts.length > 0 && form.get('checked') !== '1') return `${worksheet}/${section}?check=1`
  return next ? `${worksheet}/${next}?saved=${section}` : `${worksheet}?saved=${section}`
}
