'use client'
import { useTranslations } from 'next-intl'
import { DateField } from '@/app/ui/field'
import { valueOf } from '@/lib/domain/form-state'
import { AllocationFields } from '../../allocation-fields'
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
  const money = useTranslations('allocation')
  const labels = {
    scheduledOn: t('accept.scheduledOn'),
    allocatedRp: t('accept.allocatedRp'),
    allocatedSource: t('accept.allocatedSource'),
    allocatedCode: money('code'),
    allocatedYear: money('year'),
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
          <AllocationFields state={state} labels={labels} hint={said(now.allocated)} sources={sources} today={today} />
        </>
      )}
    </LineForm>
  )
}
