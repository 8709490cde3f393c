'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Choice } from '@/app/ui/choice'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { errorOf, type FormState, valuesOf } from '@/lib/domain/form-state'
import { assignReviewsForm } from './actions'

export type AssignItem = {
  id: string
  title: string
  about: string
  why: string
  proposal: { expertId: string; give: string; because: string } | null
  unfit: string[]
}

type AssignFormProps = {
  identity: Identity
  initial: FormState
  items: AssignItem[]
  experts: { value: string; label: string }[]
}

/** Cases to give out: one tap for one of them, or several ticked and given together. */
export function AssignForm({ identity, initial, items, experts }: AssignFormProps) {
  const [state, action] = useActionState(assignReviewsForm, initial)
  const t = useTranslations('queue.assign')
  const ticked = valuesOf(state, 'caseIds')
  const [first] = items
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <ErrorSummary
        state={state}
        labels={{ caseIds: t('cases'), expertId: t('expert') }}
        ids={{ caseIds: `case-${first?.id}` }}
      />
      <ul className="grid gap-3">
        {items.map(({ id, title, about, why, proposal, unfit }) => (
          <li key={id} className="card border border-base-300 bg-base-100">
            <div className="grid gap-2 p-3 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
              <Choice
                type="checkbox"
                id={`case-${id}`}
                name="caseIds"
                option={{
                  value: id,
                  label: <strong>{title}</strong>,
                  hint: (
                    <>
                      <span className="block">{about}</span>
                      <span className="block">{why}</span>
                    </>
                  ),
                }}
                checked={ticked.includes(id)}
                invalid={errorOf(state, 'caseIds') !== undefined}
              />
              <div className="grid gap-1 md:max-w-72">
                {proposal ? (
                  <>
                    <SubmitButton look="secondary" name="one" value={`${id}:${proposal.expertId}`}>
                      {proposal.give}
                    </SubmitButton>
                    <span className="text-muted">{proposal.because}</span>
                  </>
                ) : (
                  <span className="font-semibold">{t('nobody')}</span>
                )}
                {unfit.length > 0 && <span className="text-muted">{unfit.join('; ')}</span>}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <div className="card grid gap-3 border border-base-300 bg-base-100 p-4">
        <SelectField state={state} name="expertId" label={t('expert')} options={experts} />
        <div className="grid sm:flex">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </div>
    </form>
  )
}
