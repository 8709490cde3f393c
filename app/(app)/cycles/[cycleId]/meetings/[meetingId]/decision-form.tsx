'use client'
import { useTranslations } from 'next-intl'
import { DateField, NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { recordDecisionForm } from './actions'
import { MeetingForm, type MeetingFormProps } from './meeting-form'

/** What was decided, who sees to it, by when, about which case and line. */
export function DecisionForm(common: MeetingFormProps) {
  const t = useTranslations('meeting.decisions')
  const labels = {
    decision: t('decision'),
    responsible: t('responsible'),
    dueOn: t('dueOn'),
    caseNumber: t('caseNumber'),
    lineNumber: t('lineNumber'),
  }
  return (
    <MeetingForm {...common} action={recordDecisionForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <>
          <TextAreaField state={state} name="decision" label={labels.decision} rows={3} maxLength={1000} />
          <TextField state={state} name="responsible" label={labels.responsible} maxLength={160} />
          <DateField state={state} name="dueOn" label={labels.dueOn} optional />
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField state={state} name="caseNumber" label={labels.caseNumber} optional whole maxLength={6} />
            <NumberField
              state={state}
              name="lineNumber"
              label={labels.lineNumber}
              hint={t('lineNumberHint')}
              optional
              whole
              maxLength={4}
            />
          </div>
        </>
      )}
    </MeetingForm>
  )
}
