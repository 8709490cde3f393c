import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { formatNumber, formatRate } from '@/lib/i18n/format'
import type { CandidateRow } from '@/lib/server/selection/present-candidates'
import { CandidateItemView } from '../candidate-item'
import { useCandidateItems } from '../present-items'

const LINK = 'inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4'

/** Why somebody is on the list: every reason with its points, and what is not known. */
export function CandidateCard({ cycleId, candidate }: { cycleId: string; candidate: CandidateRow }) {
  const t = useTranslations('selection')
  const locale = useLocale()
  const [item] = useCandidateItems(cycleId)([candidate])
  const { explanation, completeness } = candidate
  const missing = explanation?.missing.map((fact) => t(`fact.${fact}`)).join(', ')
  return (
    <div className="grid gap-3">
      {item && (
        <ul>
          <CandidateItemView item={item} checked={null} whole />
        </ul>
      )}
      <Card>
        {completeness !== null && <p>{t('completeness', { percent: formatRate(completeness, 1, locale) })}</p>}
        {missing && <p>{t('missing', { facts: missing })}</p>}
        {explanation && (
          <p className="text-muted">{t('shownNote', { version: formatNumber(explanation.version, locale) })}</p>
        )}
        <p className="flex flex-wrap gap-x-5">
          {candidate.consent !== null && (
            <Link href={toRoute(`/people/${candidate.personId}`)} className={LINK}>
              {t('personLink')}
            </Link>
          )}
          {candidate.case && (
            <Link href={toRoute(`/cases/${candidate.case.id}`)} className={LINK}>
              {t('caseLink', { number: candidate.case.number })}
            </Link>
          )}
        </p>
      </Card>
    </div>
  )
}
