'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { addAttendeeForm, markAttendanceForm } from './actions'
import { MeetingForm, type MeetingFormProps } from './meeting-form'

/** Who of those asked came. */
export function AttendanceForm({ people, ...common }: MeetingFormProps & { people: { id: string; label: string }[] }) {
  const t = useTranslations('meeting.attendance')
  const labels = Object.fromEntries(people.map(({ id, label }) => [`came-${id}`, label]))
  const options = [
    { value: 'yes', label: t('came') },
    { value: 'no', label: t('away') },
  ]
  return (
    <MeetingForm {...common} action={markAttendanceForm} labels={labels} submit={t('submit')}>
      {(state) => (
        <div className="grid gap-3 md:grid-cols-2">
          {people.map(({ id, label }) => (
            <RadioField key={id} state={state} name={`came-${id}`} label={label} options={options} inline />
          ))}
        </div>
      )}
    </MeetingForm>
  )
}

/** Somebody who was not asked by the list. */
export function AddAttendeeForm({
  agencies,
  ...common
}: MeetingFormProps & { agencies: { value: string; label: string }[] }) {
  const t = useTranslations('meeting.attendance')
  const labels = { name: t('name'), position: t('position'), agencyId: t('agency') }
  return (
    <MeetingForm {...common} action={addAttendeeForm} labels={labels} submit={t('addSubmit')}>
      {(state) => (
        <>
          <TextField state={state} name="name" label={labels.name} maxLength={160} />
          <TextField state={state} name="position" label={labels.position} maxLength={160} />
          <SelectField
            state={state}
            name="agencyId"
            label={labels.agencyId}
            optional
            placeholder={t('noAgency')}
            options={agencies}
          />
        </>
      )}
    </MeetingForm>
  )
}
