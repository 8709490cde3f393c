'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { emptyForm } from '@/lib/domain/form-state'
import { confirmMeasurementForm } from './actions'

type Props = { measurementId: string; personId: string; identity: Identity }

/** One touch: this measurement is right. */
export function ConfirmForm({ measurementId, personId, identity }: Props) {
  const [state, action] = useActionState(confirmMeasurementForm, emptyForm)
  const t = useTranslations('measurement.decide')
  return (
    <form action={action} className="grid gap-3">
      <FormIdentity {...identity} />
      <input type="hidden" name="measurementId" value={measurementId} />
      <input type="hidden" name="personId" value={personId} />
      <ErrorSummary state={state} labels={{}} />
      <div>
        <SubmitButton>{t('confirm')}</SubmitButton>
      </div>
    </form>
  )
}
