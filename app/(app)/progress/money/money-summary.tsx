import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { isShowable, isShowableShare } from '@/lib/domain/indicators/small-cells'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { MoneyPage } from '@/lib/server/progress/get-money'

/** Planned, set aside and spent in all, each with the lines that are in it. */
export function MoneySummary({ page: { whole, asOf, aggregates } }: { page: MoneyPage }) {
  const t = useTranslations('money')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const sums = [
    { key: 'planned', rp: whole.plannedRp, lines: whole.budgeted },
    { key: 'allocated', rp: whole.allocatedRp, lines: whole.allocated },
    { key: 'told', rp: whole.toldRp, lines: whole.told },
  ] as const
  return (
    <Card title={t('whole')}>
      {aggregates && !isShowable(whole.lines) ? (
        <p className="text-muted">{progress('hidden')}</p>
      ) : (
        <dl className="grid gap-4 sm:grid-cols-3">
          {sums.map(({ key, rp, lines }) => (
            <div key={key}>
              <dt className="font-semibold">{t(key)}</dt>
              <dd>
                <span className="block text-2xl font-bold whitespace-nowrap text-primary">
                  {lines === 0 ? '–' : formatRupiah(BigInt(rp), locale)}
                </span>
                {(!aggregates || isShowableShare({ numerator: lines, denominator: whole.lines })) && (
                  <span className="text-muted">
                    {t('linesOf', { part: formatNumber(lines, locale), whole: formatNumber(whole.lines, locale) })}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-sm text-muted">{t('from', { date: formatDate(asOf, locale) })}</p>
    </Card>
  )
}
