'use client'
import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/domain/form-state'
import { CONFLICT_KINDS } from '@/lib/domain/reviews/conflict-inputs'
import { TextAreaField } from './field'
import { RadioField } from './radio-field'

/** How an expert is bound to somebody, and a word about it; `reasonId` where the page has another reason to write. */
export function BondFields({ state, reasonId }: { state: FormState; reasonId?: string }) {
  const t = useTranslations('queue')
  return (
    <>
      <RadioField
        state={state}
        name="kind"
        label={t('bonds.kind')}
        options={CONFLICT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextAreaField
        state={state}
        {...(reasonId ? { id: reasonId } : {})}
        name="reason"
        label={t('bonds.reason')}
        hint={t('bonds.reasonHint')}
        rows={3}
        maxLength={1000}
      />
    </>
  )
}

/** The labels of these fields, for a summary of what is wrong. */
export function useBondLabels(): { kind: string; reason: string } {
  const t = useTranslations('queue.bonds')
  return { kind: t('kind'), reason: t('reason') }
}
