import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import { editionName } from '@/lib/domain/catalogue/edition-name'
import { formatDate, formatNumber, formatRupiah } from '@/lib/i18n/format'
import type { AnsweredFinding } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'

type Props = { line: PlanLineRow; findings: AnsweredFinding[] }

/** The facts of a plan line, in the order in which they are asked about. */
export function LineFacts({ line, findings }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const answered = findings.filter(({ id }) => line.findingIds.includes(id))
  const period = t('plan.lines.period', {
    from: formatDate(line.startsOn, locale),
    until: formatDate(line.dueOn, locale),
  })
  const moved =
    line.deadlineOn === line.dueOn ? '' : `, ${t('plan.lines.deadline', { date: formatDate(line.deadlineOn, locale) })}`
  const budget = line.budgetRp === null ? t('plan.lines.notBudgeted') : formatRupiah(BigInt(line.budgetRp), locale)
  return (
    <>
      <div className="grid items-start gap-x-8 lg:grid-cols-2">
        <DescriptionList
          items={[
            {
              key: 'answers',
              term: t('plan.lines.answers'),
              value: answered.map(({ code, cause }) => `${code} ${cause?.title ?? ''}`.trim()).join('; '),
            },
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
          ]}
        />
        <DescriptionList
          items={[
            {
              key: 'target',
              term: t('plan.lines.target'),
              value: `${formatNumber(line.targetVolume, locale)} ${line.unit} (${t(`line.kind.${line.kind}`).toLocaleLowerCase(locale)})`,
            },
            { key: 'when', term: t('plan.lines.when'), value: `${period}${moved}` },
            { key: 'money', term: t('plan.lines.money'), value: `${budget} · ${t(`line.fund.${line.fundSource}`)}` },
            { key: 'success', term: t('plan.lines.success'), value: line.successIndicator },
            ...(line.memberOf
              ? [
                  {
                    key: 'package',
                    term: t('workPackage.numbered', { number: line.memberOf.number }),
                    value: `${line.memberOf.activity} (${formatNumber(line.memberOf.volume, locale)} ${line.memberOf.unit}), ${t(
                      'workPackage.period',
                      {
                        from: formatDate(line.memberOf.startsOn, locale),
                        until: formatDate(line.memberOf.dueOn, locale),
                      },
                    )}`,
                  },
                ]
              : []),
          ]}
        />
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-muted empty:hidden">
        {line.fromCatalogue && (
          <span>
            {t('plan.lines.fromCatalogue', {
              version: line.fromCatalogue.version,
              edition: editionName(line.fromCatalogue.edition),
            })}
          </span>
        )}
        {line.replacesNumber !== null && <span>{t('plan.lines.replaces', { number: line.replacesNumber })}</span>}
      </p>
    </>
  )
}
