import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { Table } from '@/app/ui/table'
import { VERDICTS } from '@/lib/domain/evaluations/verdicts'
import type { SummaryRow } from '@/lib/domain/evaluations/summary'
import { findCause } from '@/lib/domain/findings/catalogue'
import { localeFrom } from '@/lib/i18n/locale'

/** How the lines came out, by agency and by cause; each figure with what it is a part of. */
export async function SummaryCards({ agencies, causes }: { agencies: SummaryRow[]; causes: SummaryRow[] }) {
  const [t, locale] = await Promise.all([getTranslations('meeting.evaluation'), getLocale()])
  const titled = causes.map((row) => ({ ...row, name: findCause(row.key)?.title[localeFrom(locale)] ?? row.key }))
  return (
    <>
      <Card title={t('agencies')}>
        <SummaryTable
          rows={agencies.map((row) => ({ ...row, name: row.key }))}
          caption={t('agencies')}
          header={t('column.agency')}
        />
      </Card>
      <Card title={t('causes')}>
        <p className="text-muted">{t('causesNote')}</p>
        <SummaryTable rows={titled} caption={t('causes')} header={t('column.cause')} />
      </Card>
    </>
  )
}

type Named = SummaryRow & { name: string }

async function SummaryTable({ rows, caption, header }: { rows: Named[]; caption: string; header: string }) {
  const t = await getTranslations('meeting')
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', header, primary: true, cell: ({ name }) => name },
        { key: 'lines', header: t('evaluation.column.lines'), end: true, cell: ({ lines }) => String(lines) },
        ...VERDICTS.map((verdict) => ({
          key: verdict,
          header: t(`verdict.${verdict}`),
          end: true,
          cell: ({ byVerdict, lines }: Named) => t('evaluation.effectiveShare', { n: byVerdict[verdict], of: lines }),
        })),
        {
          key: 'unevaluated',
          header: t('evaluation.column.unevaluated'),
          end: true,
          cell: ({ unevaluated }) => String(unevaluated),
        },
        {
          key: 'obstacle',
          header: t('evaluation.column.obstacle'),
          cell: ({ obstacle }) => (obstacle ? t(`obstacle.${obstacle}`) : '–'),
        },
      ]}
    />
  )
}
