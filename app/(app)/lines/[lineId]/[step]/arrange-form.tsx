'use client'
import { useTranslations } from 'next-intl'
import { DateField, NumberField } from '@/app/ui/field'
import { SelectField } from '@/app/ui/select-field'
import { valueOf } from '@/lib/domain/form-state'
import { arrangeLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

type Props = LineFormProps & {
  sources: { value: string; label: string }[]
  today: string
  asOf: string
  /** What is said so far, in words; null where nothing is. */
  now: { scheduledOn: string | null; allocated: string | null }
}

/** When the work begins and what is set aside for it, said anew. */
export function ArrangeForm({ sources, today, asOf, now, ...common }: Props) {
  const t = useTranslations('agency')
  const labels = {
    scheduledOn: t('accept.scheduledOn'),
    allocatedRp: t('accept.allocatedRp'),
    allocatedSource: t('accept.allocatedSource'),
  }
  const said = (value: string | null) => t('arrange.now', { value: value ?? t('arrange.notYet') })
  return (
    <LineForm {...common} action={arrangeLineForm} labels={labels} submit={t('arrange.submit')}>
      {(state) => (
        <>
          <input type="hidden" name="asOf" value={valueOf(state, 'asOf') ?? asOf} />
          <DateField
            state={state}
            name="scheduledOn"
            label={labels.scheduledOn}
            hint={said(now.scheduledOn)}
            min={today}
            optional
          />
          <NumberField
            state={state}
            name="allocatedRp"
            label={labels.allocatedRp}
            hint={said(now.allocated)}
            optional
            whole
            unit="Rp"
            className="max-w-72"
          />
          <SelectField
            state={state}
            name="allocatedSource"
            label={labels.allocatedSource}
            optional
            options={sources}
            className="max-w-96"
          />
        </>
      )}
    </LineForm>
  )
}
