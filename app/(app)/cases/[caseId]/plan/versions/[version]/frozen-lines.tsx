import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { LineStatus } from '@/app/ui/line-status'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { FrozenLine, FrozenPlan } from '@/lib/domain/plans/frozen-plan'
import { localeFrom } from '@/lib/i18n/locale'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'

/** The lines as they were signed, and how each stood on that day. */
export function FrozenLines({ frozen }: { frozen: FrozenPlan }) {
  const t = useTranslations('plan.lines')
  return (
    <Card title={t('title')}>
      <ol className="grid gap-5">
        {frozen.lines.map((line) => (
          <li key={line.id} className="grid gap-1 border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
              <h3 className="min-w-0 flex-1 basis-64 text-lg font-bold wrap-anywhere">
                {line.number}. {line.activity}
              </h3>
              <LineStatus status={line.status} />
            </div>
            <Facts line={line} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Facts({ line }: { line: FrozenLine }) {
  const t = useTranslations()
  const locale = useLocale()
  const budget = line.budgetRp === null ? t('plan.lines.notBudgeted') : formatRupiah(BigInt(line.budgetRp), locale)
  const period = { from: formatDate(line.startsOn, locale), until: formatDate(line.dueOn, locale) }
  const named = (code: string) => `${code} ${findCause(code)?.title[localeFrom(locale)] ?? ''}`.trim()
  const volume = formatNumber(Number(line.targetVolume), locale)
  return (
    <DescriptionList
      items={[
        { key: 'answers', term: t('plan.lines.answers'), value: line.causeCodes.map(named).join('; ') },
        { key: 'lead', term: t('plan.lines.lead'), value: line.leadAgency.name },
        ...(line.supportAgencies.length > 0
          ? [
              {
                key: 'support',
                term: t('plan.lines.support'),
                value: line.supportAgencies.map(({ name }) => name).join(', '),
              },
            ]
          : []),
        { key: 'for', term: t('plan.lines.for'), value: `${line.beneficiary}, ${line.place}` },
        { key: 'target', term: t('plan.lines.target'), value: `${volume} ${line.unit}` },
        { key: 'when', term: t('plan.lines.when'), value: t('plan.lines.period', period) },
        { key: 'money', term: t('plan.lines.money'), value: `${budget} · ${t(`line.fund.${line.fundSource}`)}` },
        { key: 'success', term: t('plan.lines.success'), value: line.successIndicator },
      ]}
    />
  )
}
