import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { LatestMeasurement } from '@/lib/server/worksheets/load-case-facts'

/** After this many days an audit should rest on a new measurement: posyandu weighs every month. */
const OLD_AFTER_DAYS = 31

type CardProps = { latest: LatestMeasurement | null; daysAgo: number | null; personId: string }

/** The measurement the worksheet stands on, and the way to a new one. */
export async function MeasurementCard({ latest, daysAgo, personId }: CardProps) {
  const [t, locale] = await Promise.all([getTranslations('worksheet.measurement'), getLocale()])
  const measure = toRoute(`/people/${personId}/measure`)
  if (!latest) {
    return (
      <Card title={t('title')} actions={<ButtonLink href={measure}>{t('first')}</ButtonLink>}>
        {t('none')}
      </Card>
    )
  }
  const isOld = (daysAgo ?? 0) > OLD_AFTER_DAYS
  const weight = latest.weightKg === null ? t('noWeight') : `${formatNumber(latest.weightKg, locale)} kg`
  const length = latest.lengthCm === null ? t('noLength') : `${formatNumber(latest.lengthCm, locale, 1)} cm`
  return (
    <Card
      title={t('title')}
      actions={
        <ButtonLink look="secondary" href={measure}>
          {t('action')}
        </ButtonLink>
      }
    >
      <p>{t('on', { date: formatDate(latest.measuredOn, locale), days: daysAgo ?? 0 })}</p>
      <p className="text-lg font-semibold">
        {weight} · {length}
      </p>
      <div>
        <Status tone={latest.status === 'confirmed' ? 'success' : 'info'}>{t(latest.status)}</Status>
      </div>
      {isOld && <p className="font-semibold text-warning">{t('old')}</p>}
    </Card>
  )
}
