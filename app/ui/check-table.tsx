import { useLocale, useTranslations } from 'next-intl'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import { type Column, Table } from './table'
import type { Tone } from './tone'

const TONES: Record<CheckRow['status'], Tone> = { recorded: 'warning', confirmed: 'success', rejected: 'neutral' }

/** A woman's checks, the newest on top; what was not read is blank. */
export function CheckTable({ checks }: { checks: readonly CheckRow[] }) {
  const t = useTranslations('mother.check')
  return <Table caption={t('caption')} columns={useColumns()} rows={checks.toReversed()} rowKey={({ id }) => id} />
}

function useColumns(): Column<CheckRow>[] {
  const t = useTranslations()
  const locale = useLocale()
  const figure = (value: number | null) => formatNumber(value, locale)
  return [
    {
      key: 'date',
      header: t('mother.field.checkedOn'),
      primary: true,
      cell: ({ checkedOn }) => formatDate(checkedOn, locale),
    },
    { key: 'weight', header: `${t('mother.field.weightKg')} (kg)`, end: true, cell: (row) => figure(row.weightKg) },
    { key: 'lila', header: 'LILA (cm)', end: true, cell: (row) => figure(row.lilaCm) },
    { key: 'hb', header: 'Hb (g/dL)', end: true, cell: (row) => figure(row.hbGDl) },
    {
      key: 'pressure',
      header: t('mother.field.pressure'),
      end: true,
      cell: ({ systolic, diastolic }) => (systolic === null ? '–' : `${systolic}/${diastolic}`),
    },
    {
      key: 'tablets',
      header: t('mother.field.tabletsDrunk'),
      end: true,
      cell: (row) => figure(row.tabletsDrunk),
    },
    {
      key: 'status',
      header: t('mother.check.status'),
      cell: ({ status, statusReason }) => ({
        words: t(`measurement.status.${status}`),
        tone: TONES[status],
        ...(statusReason ? { note: statusReason } : {}),
      }),
    },
  ]
}
