'use client'
import { useTranslations } from 'next-intl'
import { DateField, TextAreaField, TextField } from '@/app/ui/field'
import { writeRecordForm } from './actions'
import { MeetingForm, type MeetingFormProps } from './meeting-form'

/** Day, place, chair and minutes. `version` is that of the record the form was filled from. */
export function RecordForm({ version, ...common }: MeetingFormProps & { version: number }) {
  const t = useTranslations('meeting.record')
  const labels = { heldOn: t('heldOn'), place: t('place'), chairedBy: t('chairedBy'), minutes: t('minutes') }
  return (
    <MeetingForm {...common} action={writeRecordForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <>
          <input type="hidden" name="version" value={version} />
          <DateField state={state} name="heldOn" label={labels.heldOn} />
          <TextField state={state} name="place" label={labels.place} maxLength={200} />
          <TextField state={state} name="chairedBy" label={labels.chairedBy} optional maxLength={160} />
          <TextAreaField
            state={state}
            name="minutes"
            label={labels.minutes}
            hint={t('minutesHint')}
            optional
            rows={10}
            maxLength={20_000}
          />
        </>
      )}
    </MeetingForm>
  )
}
