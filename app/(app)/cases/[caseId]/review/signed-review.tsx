import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Icon } from '@/app/ui/line-icon'
import { formatDateTime } from '@/lib/i18n/format'
import type { ReviewText } from '@/lib/server/reviews/get-review'

/** A review as it was signed, with the signature beneath. */
export function SignedReview({ review, ofWoman }: { review: ReviewText; ofWoman: boolean }) {
  const t = useTranslations('review')
  const locale = useLocale()
  const judged = review.stuntingConfirmed === null ? 'not_judged' : review.stuntingConfirmed ? 'yes' : 'no'
  const parts = [
    ['diagnosis', review.diagnosis],
    ...(ofWoman ? [] : ([['stuntingConfirmed', t(`judgement.${judged}`)]] as const)),
    ['management', review.management],
    ['recommendation', review.recommendation],
  ] as const
  return (
    <Card title={t('title')}>
      <dl className="grid gap-4">
        {parts.map(([part, words]) => (
          <div key={part}>
            <dt className="font-semibold text-muted">{t(`field.${part}`)}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="flex items-start gap-2 border-t border-base-300 pt-3">
        <Icon name="success" className="size-6 text-success" />
        <span>
          <span className="font-semibold">{t('signedBy', { name: review.expert })}</span>
          {review.expertTitle && <span className="block text-muted">{review.expertTitle}</span>}
          <span className="block">{formatDateTime(review.signedAt, locale)}</span>
        </span>
      </p>
    </Card>
  )
}
