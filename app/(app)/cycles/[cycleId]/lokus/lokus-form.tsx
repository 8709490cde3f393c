'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { Choice } from '@/app/ui/choice'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { errorOf, type FormState, valuesOf } from '@/lib/domain/form-state'
import { lokusForm } from './actions'

export type VillageChoice = { code: string; name: string; hint: string }
type Props = {
  identity: Identity
  initial: FormState
  cycleId: string
  all: number
  subdistricts: { code: string; name: string; summary: string; open: boolean; villages: VillageChoice[] }[]
}

/** Every village with a box, by subdistrict; or all of them in one tap. */
export function LokusForm({ identity, initial, cycleId, all, subdistricts }: Props) {
  const [state, action] = useActionState(lokusForm, initial)
  const t = useTranslations('selection.lokus')
  const chosen = new Set(valuesOf(state, 'villages'))
  const invalid = errorOf(state, 'villages') !== undefined
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <ErrorSummary state={state} labels={{ villages: t('villages'), reason: t('reason') }} />
      <CheckboxField state={state} name="all" label={t('all', { all })} hint={t('allHint')} />
      <div id="villages" className={`grid gap-2 ${invalid ? 'border-l-4 border-error pl-3' : ''}`}>
        {subdistricts.map(({ code, name, summary, open, villages }) => (
          <details key={code} open={open || undefined} className="rounded-box border border-base-300 px-4">
            <summary className="min-h-11 py-2.5 font-semibold text-primary">{summary}</summary>
            <fieldset className="grid gap-2 pb-4 sm:grid-cols-2">
              <legend className="sr-only">{name}</legend>
              {villages.map((village) => (
                <Choice
                  key={village.code}
                  type="checkbox"
                  id={`village-${village.code}`}
                  name="villages"
                  option={{ value: village.code, label: village.name, hint: village.hint }}
                  checked={chosen.has(village.code)}
                />
              ))}
            </fieldset>
          </details>
        ))}
      </div>
      <TextField
        state={state}
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={300}
        autoComplete="off"
      />
      <div className="grid sm:flex">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
