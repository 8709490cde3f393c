import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { formatQuantity } from '@/lib/i18n/format'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** What was read, how it was corrected, by whom, and for which case. A blank says that it was not measured. */
export function ReadingList({ row }: { row: MeasurementRow }) {
  const t = useTranslations()
  const locale = useLocale()
  const figure = (value: number | null, unit: string) => (value === null ? null : formatQuantity(value, unit, locale))
  const corrected = row.clenheiCm !== null && row.clenheiCm !== row.lenheiCm
  const gain = row.weightGain?.code ? t(`growth.weightGain.${row.weightGain.code}`) : null
  const items = [
    { key: 'weight', term: t('growth.field.weightKg'), value: figure(row.weightKg, 'kg') },
    { key: 'lenhei', term: t('growth.field.lenheiCm'), value: figure(row.lenheiCm, 'cm') },
    { key: 'position', term: t('growth.field.position'), value: row.position && t(`growth.position.${row.position}`) },
    {
      key: 'corrected',
      term: t('measurement.detail.corrected'),
      value: corrected ? figure(row.clenheiCm, 'cm') : t('measurement.detail.notCorrected'),
    },
    { key: 'head', term: t('growth.field.headcCm'), value: figure(row.headcCm, 'cm') },
    { key: 'arm', term: t('growth.field.armcCm'), value: figure(row.armcCm, 'cm') },
    {
      key: 'oedema',
      term: t('growth.field.oedema'),
      value: row.oedema ? t('measurement.detail.oedemaYes') : t('measurement.detail.oedemaNo'),
    },
    { key: 'gain', term: t('measurement.detail.gain'), value: gain ?? '–' },
    { key: 'by', term: t('measurement.detail.measuredBy'), value: row.measuredByName },
  ]
  const links = [
    row.caseId && { href: `/cases/${row.caseId}`, label: t('measurement.detail.openCase') },
    row.replacedById && { href: siblingOf(row, row.replacedById), label: t('measurement.detail.replacedBy') },
    row.replacesId && { href: siblingOf(row, row.replacesId), label: t('measurement.detail.replaces') },
  ].filter((link) => link !== null && link !== '')
  return (
    <>
      <DescriptionList items={items} />
      {links.length > 0 && (
        <p className="flex flex-wrap gap-x-6">
          {links.map(({ href, label }) => (
            <Link key={href} href={toRoute(href)} className={LINK}>
              {label}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

const siblingOf = ({ personId }: MeasurementRow, id: string) => `/people/${personId}/measurements/${id}`
