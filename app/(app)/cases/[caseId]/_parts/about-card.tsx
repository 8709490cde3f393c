import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { formatDate } from '@/lib/i18n/format'
import type { CaseView } from '@/lib/server/cases/get-case'

/** Where the case comes from and who has it in hand. */
export function AboutCard({ view }: { view: CaseView }) {
  const t = useTranslations('case')
  const locale = useLocale()
  const { review, worksheet, cycle } = view
  const items = [
    { key: 'cycle', term: t('page.cycle'), value: t('cycle', { semester: cycle.semester, year: String(cycle.year) }) },
    { key: 'reason', term: t('page.reason'), value: t(`selectionReason.${view.selectionReason}`) },
    ...(view.posyandu ? [{ key: 'posyandu', term: t('page.posyandu'), value: view.posyandu }] : []),
    ...(worksheet
      ? [
          {
            key: 'worksheet',
            term: t('page.worksheet'),
            value: t('page.worksheetFilled', {
              version: worksheet.version,
              filled: worksheet.filled,
              required: worksheet.required,
            }),
          },
        ]
      : []),
    ...(view.experts.length > 0
      ? [{ key: 'expert', term: t('page.expert'), value: view.experts.map(({ name }) => name).join(', ') }]
      : []),
    ...(review
      ? [
          {
            key: 'review',
            term: t('page.review'),
            value: review.signedOn
              ? t('page.reviewSigned', { name: review.expert, date: formatDate(review.signedOn, locale) })
              : t('page.reviewDraft', { name: review.expert }),
          },
        ]
      : []),
  ]
  return (
    <Card
      title={t('page.about')}
      actions={
        view.may.person && (
          <>
            <ButtonLink href={toRoute(`/people/${view.personId}`)} look="quiet">
              {t(isOfWoman(view.group) ? 'page.woman' : 'page.person')}
            </ButtonLink>
            <ButtonLink href={toRoute(`/people/${view.personId}/family`)} look="quiet">
              {t('page.family')}
            </ButtonLink>
          </>
        )
      }
    >
      <DescriptionList items={items} />
    </Card>
  )
}
