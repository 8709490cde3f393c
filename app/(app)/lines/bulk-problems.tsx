'use client'
import { useTranslations } from 'next-intl'
import { useRefusalText } from '@/app/ui/error-text'
import type { FormState } from '@/lib/domain/form-state'

/** Of lines chosen together: each that cannot be done, by its name, and why. */
export function BulkProblems({ state, names }: { state: FormState; names: Record<string, string> }) {
  const t = useTranslations('desk.bulk')
  const refusalText = useRefusalText()
  const each = state.refusal?.each ?? []
  if (each.length === 0) return null
  return (
    <section aria-labelledby="bulk-problems" className="rounded-box border border-error bg-base-100 p-4">
      <h2 id="bulk-problems" className="font-bold">
        {t('problems')}
      </h2>
      <ul className="mt-2 grid gap-2">
        {each.map(({ id, refusal }) => (
          <li key={id}>
            <span className="font-semibold">{names[id] ?? t('unseen')}</span>
            <span className="block">{refusalText(refusal)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
