import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { classify } from '@/lib/domain/growth/classify'
import { formatDate } from '@/lib/i18n/format'
import type { Candidate } from '@/lib/server/cases/get-candidate'

/** Why this case was proposed, and how the child stands: what the technical team decides on. */
export function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const t = useTranslations('case')
  const locale = useLocale()
  const { lastZlen, lastMeasuredOn } = candidate
  const items = [
    { key: 'group', term: t('select.group'), value: t(`select.groups.${candidate.group}`) },
    { key: 'village', term: t('select.village'), value: candidate.villageName },
    { key: 'reason', term: t('select.reason'), value: t(`selectionReason.${candidate.selectionReason}`) },
    { key: 'note', term: t('select.selectionNote'), value: candidate.selectionNote },
    {
      key: 'last',
      term: t('select.last'),
      value: lastZlen !== null && (
        <>
          <GrowthCategoryBadge
            index="lengthForAge"
            category={classify('lengthForAge', lastZlen)}
            z={lastZlen}
            unpublished="–"
          />
          <span className="block text-muted">{formatDate(lastMeasuredOn, locale)}</span>
        </>
      ),
    },
  ]
  return <DescriptionList items={items.map((item) => ({ ...item, value: item.value || null }))} />
}
