'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField, NumberField, TextAreaField } from '@/app/ui/field'
import { FileField } from '@/app/ui/file-field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { toRoute } from '@/app/ui/to-route'
import { MOST_PROOF_BYTES, PROOF_TYPES } from '@/lib/domain/evidence/media-type'
import { type FormState, valuesOf } from '@/lib/domain/form-state'
import { volumeField } from '@/lib/domain/packages/package-inputs'
import { BulkProblems } from './bulk-problems'
import { MemberFields, type MemberItem } from './packages/member-fields'

type Props = {
  identity: Identity
  state: FormState
  send: (form: FormData) => void
  back: string
  asOf: string
  today: string
  items: MemberItem[]
  names: Record<string, string>
}

/** What was done on one day for all lines ticked, each with its volume: in the place of the list, which it came from. */
export function BulkReport({ identity, state, send, back, asOf, today, items, names }: Props) {
  const t = useTranslations('desk.report')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // One that is unticked can be ticked again, and one that left the page meanwhile is still there.
  const offered = valuesOf(state, 'offered')
  const known = new Map(items.map((item) => [item.id, item]))
  const lines = offered.map((id) => known.get(id) ?? { id, name: t('unseen'), about: '', unit: '', fixed: false })
  const volumeOf = (name: string) => t('volume', { name })
  const labels = {
    happenedOn: t('happenedOn'),
    amountRp: t('amountRp'),
    note: t('note'),
    completes: t('completes'),
    proof: t('proof'),
    line: t('lines'),
    ...Object.fromEntries(lines.map(({ id, name }) => [volumeField(id), volumeOf(name)])),
  }
  return (
    <form action={send} noValidate className="grid max-w-3xl gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="asOf" value={asOf} />
      <input type="hidden" name="what" value="report" />
      <input type="hidden" name="stage" value="report" />
      {offered.map((id) => (
        <input key={id} type="hidden" name="offered" value={id} />
      ))}
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-xl font-bold">
          {t('title', { count: lines.length })}
        </h2>
        <p className="text-muted">{t('lead')}</p>
      </div>
      <ErrorSummary state={state} labels={labels} />
      <BulkProblems state={state} names={names} />
      <DateField state={state} name="happenedOn" label={labels.happenedOn} max={today} />
      <NumberField
        state={state}
        name="amountRp"
        label={labels.amountRp}
        hint={t('amountHint')}
        optional
        whole
        unit="Rp"
        className="max-w-72"
      />
      <TextAreaField state={state} name="note" label={labels.note} hint={t('noteHint')} maxLength={1000} />
      <MemberFields state={state} items={lines} mayLeave legend={labels.line} volumeOf={volumeOf} />
      <CheckboxField state={state} name="completes" label={labels.completes} />
      <FileField
        state={state}
        name="proof"
        label={labels.proof}
        hint={t('proofHint')}
        optional
        accept={PROOF_TYPES.join(',')}
        types={t('proofTypes')}
        megabytes={MOST_PROOF_BYTES / 1024 / 1024}
        multiple
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t('submit')}</SubmitButton>
        <Link
          href={toRoute(`/lines?${back}`)}
          className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
        >
          {t('back')}
        </Link>
      </div>
    </form>
  )
}
