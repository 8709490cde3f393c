import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { toRoute } from '@/app/ui/to-route'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatDate, formatQuantity, NOTHING } from '@/lib/i18n/format'

/** The cells of a table of measurements. What was not measured is "–", never 0. */
export function MeasuredOn({ id, personId, measuredOn }: MeasurementRow) {
  const locale = useLocale()
  return (
    <Link
      href={toRoute(`/people/${personId}/measurements/${id}`)}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-primary underline underline-offset-4"
    >
      {formatDate(measuredOn, locale)}
    </Link>
  )
}

export function Months({ ageMonths }: MeasurementRow) {
  const t = useTranslations('person')
  return <span className="whitespace-nowrap">{t('ageShort', { months: ageMonths })}</span>
}

export function Weight({ weightKg }: MeasurementRow) {
  return formatQuantity(weightKg, 'kg', useLocale())
}

export function Lenhei({ clenheiCm }: MeasurementRow) {
  return formatQuantity(clenheiCm, 'cm', useLocale())
}

export function Gain({ weightGain, belowRedLine }: MeasurementRow) {
  const t = useTranslations('growth.weightGain')
  return (
    <>
      {weightGain?.code ? t(weightGain.code) : NOTHING}
      {weightGain?.twoT && <strong className="block text-error">{t('twoT')}</strong>}
      {belowRedLine && <strong className="block text-error">{t('belowRedLine')}</strong>}
    </>
  )
}

const SHOWN_INDICES = ['lengthForAge', 'weightForAge', 'weightForLength'] as const

export function Categories({ status, categories, z, flagged }: MeasurementRow) {
  const t = useTranslations()
  const known = SHOWN_INDICES.filter((index) => categories[index] !== null || z[index] !== null)
  if (status === 'rejected' || known.length === 0) return NOTHING
  return (
    <span className="grid gap-1.5">
      {known.map((index) => (
        <span key={index} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-sm text-muted">{t(`growth.indexShort.${index}`)}</span>
          <GrowthCategoryBadge
            index={index}
            category={categories[index]}
            z={z[index]}
            flagged={flagged.includes(index)}
            unpublished={t('measurement.table.unpublished')}
          />
        </span>
      ))}
    </span>
  )
}
