import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import { formatNumber } from '@/lib/i18n/format'
import type { VolumeRow } from '@/lib/server/progress/get-money'

/** What was asked and done, unit by unit: volumes of different units are never added. */
export function VolumeTable({ rows }: { rows: VolumeRow[] }) {
  const t = useTranslations('money')
  const locale = useLocale()
  const number = (n: number) => formatNumber(n, locale)
  return (
    <Table
      caption={t('byUnit')}
      rows={rows}
      rowKey={({ unit }) => unit}
      columns={[
        { key: 'unit', primary: true, header: t('unit'), cell: ({ unit }) => unit },
        { key: 'lines', end: true, header: t('lines'), cell: ({ lines }) => number(lines) },
        { key: 'volume', end: true, header: t('volume'), cell: ({ volume }) => number(volume) },
        { key: 'told', end: true, header: t('toldVolume'), cell: ({ toldVolume }) => number(toldVolume) },
      ]}
    />
  )
}
