'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField, TextAreaField } from '@/app/ui/field'
import { FileField } from '@/app/ui/file-field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { MOST_PROOF_BYTES, PROOF_TYPES } from '@/lib/domain/evidence/media-type'
import type { FormState } from '@/lib/domain/form-state'
import { volumeField } from '@/lib/domain/packages/package-inputs'
import { BulkProblems } from '../bulk-problems'
import { reportPackageForm } from './actions'
import { MemberFields, type MemberItem } from './member-fields'

type Props = {
  identity: Identity
  initial: FormState
  packageId: string
  items: MemberItem[]
  today: string
  /** What the budget still holds, in words. */
  left: string
}

/** What was done of a package on a day, for each of its families. */
export function ReportForm({ identity, initial, packageId, items, today, left }: Props) {
  const [state, send] = useActionState(reportPackageForm, initial)
  const t = useTranslations('workPackage')
  const work = useTranslations('agency.work')
  const labels = {
    happenedOn: work('happenedOn'),
    amountRp: work('amountRp'),
    note: work('note'),
    completes: t('report.completes'),
    proof: work('proof'),
    line: t('field.line'),
  }
  const names = Object.fromEntries(items.map(({ id, name }) => [id, name]))
  const volumes = items.map(({ id, name }) => [volumeField(id), t('field.volume', { name })])
  return (
    <form action={send} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="packageId" value={packageId} />
      <ErrorSummary state={state} labels={{ ...labels, ...Object.fromEntries(volumes) }} />
      <BulkProblems state={state} names={names} />
      <DateField state={state} name="happenedOn" label={labels.happenedOn} max={today} />
      <NumberField
        state={state}
        name="amountRp"
        label={labels.amountRp}
        hint={t('report.amountHint', { left })}
        optional
        whole
        unit="Rp"
        className="max-w-72"
      />
      <TextAreaField state={state} name="note" label={labels.note} hint={t('report.noteHint')} maxLength={1000} />
      <MemberFields
        state={state}
        items={items}
        mayLeave={false}
        optional
        legend={labels.line}
        volumeOf={(name) => t('field.volume', { name })}
      />
      <CheckboxField state={state} name="completes" label={labels.completes} />
      <FileField
        state={state}
        name="proof"
        label={labels.proof}
        hint={t('report.proofHint')}
        optional
        accept={PROOF_TYPES.join(',')}
        types={work('proofTypes')}
        megabytes={MOST_PROOF_BYTES / 1024 / 1024}
        multiple
      />
      <div className="grid sm:justify-start">
        <SubmitButton>{t('report.submit')}</SubmitButton>
      </div>
    </form>
  )
}
