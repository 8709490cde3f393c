import { useLocale, useTranslations } from 'next-intl'
import { usePartTexts } from '@/app/ui/score-parts'
import { toRoute } from '@/app/ui/to-route'
import type { Tone } from '@/app/ui/tone'
import { SELECTION_REASONS, type SelectionReason } from '@/lib/domain/cases/outcomes'
import { type CandidateStatus, REJECTION_REASONS, type RejectionReason } from '@/lib/domain/selection/candidate-status'
import { formatNumber } from '@/lib/i18n/format'
import type { CandidateRow } from '@/lib/server/selection/present-candidates'
import type { CandidateItem } from './candidate-item'

const TONES: Record<CandidateStatus, Tone> = { listed: 'info', chosen: 'success', rejected: 'neutral' }
/** Women are told by their years, children by their months. */
const MONTHS_UNTIL = 72

/** So many reasons, the weightiest, are seen at once. */
const FIRST_PARTS = 4

const isSelection = (code: string): code is SelectionReason => SELECTION_REASONS.some((known) => known === code)
const isRejection = (code: string): code is RejectionReason => REJECTION_REASONS.some((known) => known === code)

/** The words of a reason, chosen or rejected; a code nobody knows any more is said as it stands. */
export function useReasonText(): (status: 'chosen' | 'rejected', code: string | null) => string | null {
  const t = useTranslations()
  return (status, code) => {
    if (code === null) return null
    if (status === 'chosen') return isSelection(code) ? t(`case.selectionReason.${code}`) : code
    return isRejection(code) ? t(`selection.rejection.${code}`) : code
  }
}

/** Rows of the list as items in words. `mixed` shows the status where a list holds several. */
export function useCandidateItems(cycleId: string): (rows: readonly CandidateRow[]) => CandidateItem[] {
  const t = useTranslations('selection')
  const caseText = useTranslations('case')
  const locale = useLocale()
  const texts = usePartTexts()
  const reason = useReasonText()
  const said = (words: string) => (isSelection(words) ? caseText(`selectionReason.${words}`) : words)
  return (rows) =>
    rows.map((row) => {
      const age =
        row.ageMonths < MONTHS_UNTIL
          ? t('age', { months: row.ageMonths })
          : t('years', { years: Math.floor(row.ageMonths / 12) })
      const why = row.status === 'listed' ? null : reason(row.status, row.reasonCode)
      const missing = row.explanation?.missing.length ?? 0
      const parts = row.explanation ? texts(row.explanation) : []
      const further = parts.slice(FIRST_PARTS)
      return {
        id: row.id,
        name: row.name,
        href: toRoute(`/cycles/${cycleId}/selection/${row.id}`),
        facts: `${t(`group.${row.group}`)}, ${age}`,
        place: `${row.village}, ${row.subdistrict}`,
        notes: [
          ...(row.source === 'referral' && row.referralReason
            ? [t('referredFor', { reason: said(row.referralReason) })]
            : []),
          ...(row.source === 'import' ? [t('source.import')] : []),
          ...(why ? [row.reasonNote ? `${why}: ${row.reasonNote}` : why] : []),
          ...(row.override ? [t('overridden')] : []),
        ],
        warning: row.status === 'listed' && row.consent === false ? t('noConsent') : null,
        status: { words: t(`status.${row.status}`), tone: TONES[row.status] },
        score: row.score === null ? null : formatNumber(row.score, locale),
        scoreWord: t('scoreIs'),
        parts: parts.slice(0, FIRST_PARTS),
        further,
        more: t('moreParts', { count: further.length }),
        missing: missing > 0 ? t('missingCount', { count: missing }) : null,
        whyNone: t('whyNone'),
        pick: t('pick', { name: row.name }),
      }
    })
}
