import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { type Column, Table } from '@/app/ui/table'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { FrozenFinding, FrozenPlan } from '@/lib/domain/plans/frozen-plan'
import { localeFrom } from '@/lib/i18n/locale'

/** The findings as they were answered when the plan was signed. */
export function FrozenFindings({ frozen }: { frozen: FrozenPlan }) {
  const t = useTranslations()
  const locale = localeFrom(useLocale())
  const columns: Column<FrozenFinding>[] = [
    {
      key: 'finding',
      header: t('plan.answers.finding'),
      primary: true,
      cell: ({ code, isPrimary }) => (
        <>
          <span className="text-muted">{code}</span> {findCause(code)?.title[locale] ?? t('finding.unknownCause')}{' '}
          {isPrimary && <Status tone="primary">{t('finding.primary')}</Status>}
        </>
      ),
    },
    {
      key: 'response',
      header: t('plan.answers.response'),
      cell: ({ lineNumbers, noActionReason }) =>
        [
          ...lineNumbers.map((number) => t('plan.answers.line', { number })),
          ...(noActionReason ? [t('plan.answers.noAction', { reason: noActionReason })] : []),
        ].join(', ') || t('plan.answers.none'),
    },
  ]
  return (
    <Card title={t('plan.answers.title')}>
      <Table caption={t('plan.answers.title')} columns={columns} rows={frozen.findings} rowKey={({ code }) => code} />
    </Card>
  )
}
