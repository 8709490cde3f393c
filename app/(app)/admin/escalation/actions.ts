'use server'
import { redirect } from 'next/navigation'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { rulesWith } from '@/lib/domain/escalation/rules'
import { RulesInput } from '@/lib/domain/escalation/rules-input'
import type { FormState } from '@/lib/domain/form-state'
import { actorOfForm } from '@/lib/server/auth/form-stash'
import { previewRules, type Preview } from '@/lib/server/escalation/preview-rules'
import { saveRules } from '@/lib/server/escalation/save-rules'
import { invalid, refused, typed } from '@/lib/server/form'

/** The form, and where it was asked for what its figures would do today. */
export type RulesState = FormState & { preview?: Preview }

export async function rulesForm(_previous: RulesState, form: FormData): Promise<RulesState> {
  const actor = await actorOfForm(form)
  if (!mayEver(actor, 'escalation:manage')) return refused(form, 'forbidden')
  const input = RulesInput.safeParse(Object.fromEntries(form))
  if (!input.success) return invalid(form, input.error)
  if (form.get('do') === 'preview') {
    return { values: typed(form), errors: {}, preview: await previewRules(actor, rulesWith(input.data.changes)) }
  }
  const outcome = await saveRules(actor, actor.areaCode, input.data)
  if (!outcome.ok) return refused(form, outcome.refusal)
  redirect(toRoute('/admin/escalation?saved=1'))
}
