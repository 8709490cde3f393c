'use client'
import { useTranslations } from 'next-intl'
import { TextAreaField } from '@/app/ui/field'
import { SelectField } from '@/app/ui/select-field'
import { declineLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

export function DeclineForm({ agencies, ...common }: LineFormProps & { agencies: { id: string; name: string }[] }) {
  const t = useTranslations('agency.decline')
  const labels = { reason: t('reason'), proposedAgencyId: t('proposedAgency') }
  return (
    <LineForm {...common} action={declineLineForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <>
          <TextAreaField state={state} name="reason" label={labels.reason} maxLength={1000} />
          <SelectField
            state={state}
            name="proposedAgencyId"
            label={labels.proposedAgencyId}
            optional
            placeholder={t('noProposal')}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </>
      )}
    </LineForm>
  )
}
