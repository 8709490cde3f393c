import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Table } from '@/app/ui/table'
import { REPORT_SHARES, type ReportFigures } from '@/lib/domain/cycles/report-figures'
import { findCause } from '@/lib/domain/findings/catalogue'
import { isShowableShare } from '@/lib/domain/indicators/small-cells'
import { formatDate, formatNumber, formatRate, formatRupiah } from '@/lib/i18n/format'

/** The figures of a cycle's report. Whoever compares districts sees its larger shares alone. */
export function ReportTables({
  figures,
  aggregates,
  name,
}: {
  figures: ReportFigures
  aggregates: boolean
  name: string
}) {
  const t = useTranslations('cycle')
  return (
    <>
      <Card title={t('report.figures')}>
        <p className="max-w-prose text-muted">{t('report.formulas')}</p>
        <Shares figures={figures} aggregates={aggregates} />
        <SourceLine name={name} date={figures.asOf} />
      </Card>
      {!aggregates && <Details figures={figures} />}
    </>
  )
}

function SourceLine({ name, date }: { name: string; date: string }) {
  const t = useTranslations('cycle.attrition')
  return <p className="text-sm text-muted">{t('source', { name, date: formatDate(date, useLocale()) })}</p>
}

function Shares({ figures, aggregates }: { figures: ReportFigures; aggregates: boolean }) {
  const t = useTranslations('cycle')
  const locale = useLocale()
  const rows = REPORT_SHARES.map((code) => ({ code, share: figures.shares[code] }))
  const isShown = (share: (typeof rows)[number]['share']) => !aggregates || isShowableShare(share)
  return (
    <Table
      caption={t('report.figures')}
      columns={[
        {
          key: 'indicator',
          header: t('report.indicator'),
          primary: true,
          cell: ({ code }) => t(`report.share.${code}`),
        },
        { key: 'code', header: t('report.code'), cell: ({ code }) => code.split('_')[0]?.replace('carried', '–') },
        {
          key: 'value',
          header: t('report.value'),
          end: true,
          cell: ({ share }) =>
            isShown(share)
              ? t('attrition.of', {
                  numerator: formatNumber(share.numerator, locale),
                  denominator: formatNumber(share.denominator, locale),
                })
              : t('attrition.hidden'),
        },
        {
          key: 'rate',
          header: t('report.rate'),
          end: true,
          cell: ({ share }) => (isShown(share) ? formatRate(share.numerator, share.denominator, locale) : '–'),
        },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}

function Details({ figures }: { figures: ReportFigures }) {
  const t = useTranslations('cycle')
  const tOutcome = useTranslations('case.outcome')
  const locale = useLocale()
  const days = (n: number | null) => (n === null ? '–' : t('report.nDays', { days: n }))
  const { groups, stages, outcomes, causes, money } = figures
  const rupiah = (digits: string | null) => formatRupiah(digits === null ? null : BigInt(digits), locale)
  const causeName = (code: string) => {
    const title = findCause(code)?.title[locale === 'en' ? 'en' : 'id']
    return title ? `${code} ${title}` : code
  }
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <Card title={t('report.groups')}>
        <Table
          caption={t('report.groups')}
          columns={[
            {
              key: 'group',
              header: t('report.group'),
              primary: true,
              cell: ({ group }) => t(`report.groupName.${group}`),
            },
            {
              key: 'audited',
              header: t('report.audited'),
              end: true,
              cell: ({ audited }) => formatNumber(audited, locale),
            },
            { key: 'quota', header: t('report.quota'), end: true, cell: ({ quota }) => formatNumber(quota, locale) },
          ]}
          rows={groups}
          rowKey={({ group }) => group}
        />
        <p>{t('report.money', { planned: rupiah(money.plannedRp), spent: rupiah(money.spentRp) })}</p>
      </Card>
      <Card title={t('report.stages')}>
        <Table
          caption={t('report.stages')}
          columns={[
            { key: 'stage', header: t('column.stage'), primary: true, cell: ({ stage }) => t(`stage.${stage}`) },
            { key: 'took', header: t('report.took'), end: true, cell: (stage) => days(stage.days) },
            { key: 'limit', header: t('report.limit'), end: true, cell: ({ limit }) => days(limit) },
          ]}
          rows={stages}
          rowKey={({ stage }) => stage}
        />
      </Card>
      <Card title={t('report.outcomes')}>
        <Table
          caption={t('report.outcomes')}
          columns={[
            {
              key: 'outcome',
              header: t('report.outcome'),
              primary: true,
              cell: ({ outcome }) => tOutcome(outcome),
            },
            { key: 'n', header: t('report.n'), end: true, cell: ({ n }) => formatNumber(n, locale) },
          ]}
          rows={outcomes}
          rowKey={({ outcome }) => outcome}
        />
      </Card>
      <Card title={t('report.causes')}>
        <Table
          caption={t('report.causes')}
          columns={[
            { key: 'cause', header: t('report.cause'), primary: true, cell: ({ code }) => causeName(code) },
            { key: 'n', header: t('report.n'), end: true, cell: ({ n }) => formatNumber(n, locale) },
          ]}
          rows={causes}
          rowKey={({ code }) => code}
        />
      </Card>
    </div>
  )
}
