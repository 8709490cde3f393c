import { useLocale, useTranslations } from 'next-intl'
import { countedChecks, type CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { formatNumber } from '@/lib/i18n/format'
import { CheckChart } from './check-chart'

/** Below this arm a woman is chronically short of energy (KEK). */
const LILA_LIMIT_CM = 23.5

/** A woman's weight, arm and haemoglobin over time. Nothing where none was read. */
export function CheckCharts({ checks, hbLimit }: { checks: readonly CheckRow[]; hbLimit: number }) {
  const t = useTranslations('mother')
  const locale = useLocale()
  const shown = countedChecks(checks)
  if (shown.length === 0) return null
  return (
    <div className="grid gap-4">
      <CheckChart field="hbGDl" unit={t('unit.gdl')} checks={shown} limit={hbLimit} />
      <CheckChart field="lilaCm" unit={t('unit.cm')} checks={shown} limit={LILA_LIMIT_CM} />
      <CheckChart field="weightKg" unit={t('unit.kg')} checks={shown} limit={null} />
      <p className="text-sm text-muted">{t('check.limitsNote', { hb: formatNumber(hbLimit, locale) })}</p>
    </div>
  )
}
