'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { LiveGrowth } from '@/lib/client/growth/live-growth'
import type { FormState } from '@/lib/domain/form-state'
import type { Measurement } from '@/lib/domain/growth/measurement'
import { type MeasureState, recordMeasurementForm } from './actions'
import { ChallengeFields } from './challenge-fields'
import { CircumferenceFields, WeighingFields } from './measure-fields'
import type { MeasureSubject } from './measure-subject'

type Props = {
  child: { sex: 'male' | 'female'; bornOn: string }
  subject: MeasureSubject
  others: Measurement[]
  underTwo: boolean
  today: string
  identity: Identity
  initial: FormState
}

/** Weight and length as they are read; what they mean is said beside them while they are typed, where script allows. */
export function MeasureForm({ child, subject, others, underTwo, today, identity, initial }: Props) {
  const [state, action] = useActionState<MeasureState, FormData>(recordMeasurementForm, initial)
  const t = useTranslations()
  const labels = {
    measuredOn: t('growth.field.measuredOn'),
    weightKg: t('growth.field.weightKg'),
    lenheiCm: t('growth.field.lenheiCm'),
    position: t('growth.field.position'),
    headcCm: t('growth.field.headcCm'),
    armcCm: t('growth.field.armcCm'),
    replaceReason: t('measurement.form.replaceReason'),
  }
  return (
    <form action={action} noValidate className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <FormIdentity {...identity} />
      <input type="hidden" name="personId" value={subject.personId} />
      <input type="hidden" name="replacesId" value={subject.replacesId ?? ''} />
      <input type="hidden" name="caseId" value={subject.caseId ?? ''} />
      <input type="hidden" name="month" value={subject.month ?? ''} />
      <div className="grid gap-4">
        <ErrorSummary state={state} labels={labels} />
        <ChallengeFields state={state} />
        <Card title={t('measurement.form.weighing')}>
          <WeighingFields state={state} underTwo={underTwo} today={today} />
        </Card>
        <Card title={t('measurement.form.circumferences')}>
          <CircumferenceFields state={state} />
        </Card>
        {subject.replacesId && (
          <Card>
            <TextAreaField
              state={state}
              name="replaceReason"
              label={t('measurement.form.replaceReason')}
              rows={2}
              maxLength={500}
            />
          </Card>
        )}
      </div>
      <div className="lg:sticky lg:top-4">
        <LiveGrowth {...child} others={others} today={today} />
      </div>
      <div className="grid sm:flex">
        <SubmitButton>{t('measurement.form.submit')}</SubmitButton>
      </div>
    </form>
  )
}
