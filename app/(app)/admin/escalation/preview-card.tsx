import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Card } from '@/app/ui/card'
import { Table } from '@/app/ui/table'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { Preview, PreviewRow } from '@/lib/server/escalation/preview-rules'

const MOST_ROWS = 40

/** What the figures of the form would do today, by agency and step; it takes the focus when it comes. */
export function PreviewCard({ preview }: { preview: Preview }) {
  const t = useTranslations('escalation.result')
  const tNotice = useTranslations('notification')
  const locale = useLocale()
  const box = useRef<HTMLOutputElement>(null)
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another preview of the same figures takes the focus too
  useEffect(() => box.current?.focus(), [preview])
  const { rows, raised, looked, day } = preview
  const columns = [
    { key: 'agency', header: t('agency'), primary: true, cell: ({ agency }: PreviewRow) => agency ?? t('noAgency') },
    { key: 'rule', header: t('rule'), cell: ({ rule }: PreviewRow) => tNotice(`rule.${rule}`) },
    { key: 'to', header: t('to'), cell: ({ to }: PreviewRow) => tNotice(`recipient.${to}`) },
    { key: 'count', header: t('count'), end: true, cell: ({ count }: PreviewRow) => formatNumber(count, locale) },
  ]
  return (
    <output ref={box} tabIndex={-1} className="block">
      <Card title={t('title')}>
        <p className="max-w-prose text-muted">{t('lead')}</p>
        <p className="font-semibold">{t('total', { raised, looked, date: formatDate(day, locale) })}</p>
        {rows.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <Table
            caption={t('caption')}
            columns={columns}
            rows={rows.slice(0, MOST_ROWS)}
            rowKey={({ agency, rule, to }) => `${agency} ${rule} ${to}`}
          />
        )}
        {rows.length > MOST_ROWS && <p className="text-muted">{t('more', { shown: MOST_ROWS, all: rows.length })}</p>}
      </Card>
    </output>
  )
}
