'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField, NumberField, TextAreaField, TextField } from '@/app/ui/field'
import { FileField } from '@/app/ui/file-field'
import { MOST_PROOF_BYTES, MOST_PROOFS, PROOF_TYPES } from '@/lib/domain/evidence/media-type'
import type { FormState } from '@/lib/domain/form-state'
import { completeLineForm, reportLineForm } from './actions'
import { LineForm, type LineFormProps } from './line-form'

type Props = LineFormProps & {
  step: 'report' | 'complete'
  approved: string
  earliest: string | null
  today: string
  target: string
  told: string
  unit: string
  volumeMayBeBlank: boolean
  proofMayBeBlank: boolean
}

/** What was done, on which day, for how much, with its proof. */
export function WorkForm({ step, volumeMayBeBlank, proofMayBeBlank, ...props }: Props) {
  const { approved, earliest, today, target, told, unit, ...common } = props
  const t = useTranslations('agency')
  const [problem, setProblem] = useState<string>()
  const labels = {
    happenedOn: step === 'complete' ? t('work.happenedOnDone') : t('work.happenedOn'),
    volume: t('work.volume'),
    amountRp: t('work.amountRp'),
    note: t('work.note'),
    proof: t('work.proof'),
    takenOn: t('work.takenOn'),
    takenPlace: t('work.takenPlace'),
  }
  return (
    <LineForm
      {...common}
      action={step === 'complete' ? completeLineForm : reportLineForm}
      labels={labels}
      submit={t(`${step}.submit`)}
      mayBeSent={() => problem === undefined}
      onChange={(form) => setProblem(problemOf(form))}
    >
      {(state) => (
        <>
          <DateField
            state={state}
            name="happenedOn"
            label={labels.happenedOn}
            hint={t('work.happenedOnHint', { approved })}
            min={earliest ?? undefined}
            max={today}
          />
          <NumberField
            state={state}
            name="volume"
            label={labels.volume}
            hint={t('work.volumeHint', { target, unit, told })}
            optional={volumeMayBeBlank}
            unit={unit}
            className="max-w-72"
          />
          <NumberField
            state={state}
            name="amountRp"
            label={labels.amountRp}
            hint={t('work.amountRpHint')}
            optional
            whole
            unit="Rp"
            className="max-w-72"
          />
          <TextAreaField state={state} name="note" label={labels.note} hint={t('work.noteHint')} maxLength={1000} />
          <FileField
            state={withProblem(state, problem)}
            name="proof"
            label={labels.proof}
            hint={t('work.proofHint')}
            optional={proofMayBeBlank}
            accept={PROOF_TYPES.join(',')}
            types={t('work.proofTypes')}
            megabytes={MOST_PROOF_BYTES / 1024 / 1024}
            multiple
          />
          <DateField
            state={state}
            name="takenOn"
            label={labels.takenOn}
            hint={t('work.takenOnHint')}
            optional
            max={today}
          />
          <TextField
            state={state}
            name="takenPlace"
            label={labels.takenPlace}
            hint={t('work.takenPlaceHint')}
            optional
            maxLength={120}
          />
        </>
      )}
    </LineForm>
  )
}

/** Files that the server is sure to refuse are refused here, before a village line carries them. */
function problemOf(form: HTMLFormElement): string | undefined {
  const files = [...(form.querySelector<HTMLInputElement>('input[type=file]')?.files ?? [])]
  if (files.length > MOST_PROOFS) return 'too_many_files'
  if (files.some(({ size }) => size > MOST_PROOF_BYTES)) return 'file_too_large'
  return files.some(({ size }) => size === 0) ? 'file_empty' : undefined
}

const withProblem = (state: FormState, problem: string | undefined): FormState =>
  problem === undefined ? state : { ...state, errors: { ...state.errors, proof: [problem] } }
