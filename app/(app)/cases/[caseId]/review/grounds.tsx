import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { GrowthChart } from '@/app/ui/growth-chart'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { counted } from '@/lib/domain/measurements/measurement-row'
import type { Measured } from '@/lib/server/measurements/measurements-of'
import type { ReviewPage } from '@/lib/server/reviews/get-review'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** What a review stands on, beside it: how the child grows, what was found, and the worksheet. */
export function Grounds({ page, measured }: { page: ReviewPage; measured: Measured }) {
  const t = useTranslations()
  const findings = page.findings.filter(({ status }) => status !== 'rejected')
  const shown = counted(measured.measurements)
  return (
    <div className="grid gap-5">
      <Card
        title={t('review.findings')}
        actions={
          <Link href={toRoute(`/cases/${page.case.id}/findings`)} className={LINK}>
            {t('review.next.toFindings')}
          </Link>
        }
      >
        {findings.length === 0 ? (
          <p className="text-muted">{t('review.noFindings')}</p>
        ) : (
          <ul className="grid gap-2">
            {findings.map(({ id, code, cause, status, isPrimary }) => (
              <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <span>
                  <span className="text-muted">{code}</span> {cause?.title ?? t('finding.unknownCause')}
                </span>
                <span className="flex flex-wrap gap-1.5">
                  {isPrimary && <Status tone="primary">{t('finding.primary')}</Status>}
                  {status === 'suspected' && <Status tone="warning">{t('finding.status.suspected')}</Status>}
                </span>
              </li>
            ))}
          </ul>
        )}
        <Link href={toRoute(`/cases/${page.case.id}/worksheet`)} className={LINK}>
          {t('review.worksheet')}
        </Link>
      </Card>
      <Card title={t('review.growth')}>
        <GrowthChart kind="lengthForAge" {...measured.child} measurements={shown} />
        <GrowthChart kind="weightForLength" {...measured.child} measurements={shown} />
      </Card>
    </div>
  )
}
