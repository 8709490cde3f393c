'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import type { FormState } from '@/lib/domain/form-state'
import { linkChildForm } from './actions'

type Props = { motherId: string; options: { value: string; label: string }[]; identity: Identity; initial: FormState }

/** Links one of the children who may be hers. */
export function LinkForm({ motherId, options, identity, initial }: Props) {
  const [state, action] = useActionState(linkChildForm, initial)
  const t = useTranslations('mother')
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="motherId" value={motherId} />
      <ErrorSummary state={state} labels={{ childId: t('field.childId') }} />
      <RadioField state={state} name="childId" label={t('field.childId')} options={options} />
      <div>
        <SubmitButton look="secondary">{t('family.linkSubmit')}</SubmitButton>
      </div>
    </form>
  )
}
