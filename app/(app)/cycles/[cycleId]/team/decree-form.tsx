'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Disclosure } from '@/app/ui/disclosure'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, TextField } from '@/app/ui/field'
import { FileField } from '@/app/ui/file-field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { MOST_PROOF_BYTES, PROOF_TYPES } from '@/lib/domain/evidence/media-type'
import { fieldsInError, type FormState } from '@/lib/domain/form-state'
import { recordDecreeForm } from './actions'

type DecreeFormProps = { identity: Identity; initial: FormState; cycleId: string; today: string; replaces: boolean }

/** Number, date and file of the decree; folded away where there is one already. */
export function DecreeForm({ identity, initial, cycleId, today, replaces }: DecreeFormProps) {
  const [state, action] = useActionState(recordDecreeForm, initial)
  const t = useTranslations('team.decree')
  const labels = { decreeNumber: t('number'), decreeOn: t('on'), file: t('file') }
  const form = (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={labels} />
      {replaces && <p className="text-muted">{t('replaceHint')}</p>}
      <TextField
        state={state}
        name="decreeNumber"
        label={labels.decreeNumber}
        hint={t('numberHint')}
        maxLength={80}
        autoComplete="off"
      />
      <DateField state={state} name="decreeOn" label={labels.decreeOn} max={today} />
      <FileField
        state={state}
        name="file"
        label={labels.file}
        hint={t('fileHint')}
        accept={PROOF_TYPES.join(',')}
        types={t('types')}
        megabytes={MOST_PROOF_BYTES / 1024 / 1024}
      />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
  if (!replaces) return form
  return (
    <Disclosure summary={t('replace')} open={state.refusal !== undefined || fieldsInError(state).length > 0}>
      {form}
    </Disclosure>
  )
}
