import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { AnswerRow, AnswerSection } from '@/lib/domain/worksheets/present-answers'
import { Card } from './card'
import { Icon } from './line-icon'
import { Status } from './status'

type Below = (row: AnswerRow) => ReactNode

/** A whole worksheet to read, a card a section; `renderBelow` adds to each answer what the page needs there. */
export async function AnswerSections({ sections, renderBelow }: { sections: AnswerSection[]; renderBelow?: Below }) {
  const t = await getTranslations('worksheet')
  return sections.map(({ code, label, rows, withheld }) => (
    <Card key={code} id={`section-${code}`} title={label}>
      <dl className="grid">
        {rows.map((row) => (
          <Answer key={row.code} row={row} below={renderBelow?.(row)} />
        ))}
      </dl>
      {withheld > 0 && (
        <p className="flex items-start gap-1.5 text-muted">
          <Icon name="lock" className="mt-0.5 size-5" />
          {t('read.withheld', { count: withheld })}
        </p>
      )}
    </Card>
  ))
}

async function Answer({ row, below }: { row: AnswerRow; below: ReactNode }) {
  const t = await getTranslations('worksheet')
  const { label, shown, status, source, isFact, required, warning, mark, hint } = row
  const nothing = isFact ? t('notKnown') : t('noAnswer')
  return (
    <div
      id={`answer-${row.code}`}
      className="grid gap-x-4 border-t border-base-300 py-2.5 first:border-t-0 md:grid-cols-[2fr_3fr_minmax(7rem,auto)]"
    >
      <dt className="text-muted">
        {label}
        {mark !== 'general_knowledge' && (
          <abbr title={t(`mark.${mark}`)} className="ms-1.5 text-sm no-underline">
            {t(`markSign.${mark}`)}
          </abbr>
        )}
      </dt>
      <dd className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {shown !== null && <span className="font-semibold wrap-anywhere whitespace-pre-line">{shown}</span>}
          {shown === null && (!status || status === 'filled') && <span className="text-muted">{nothing}</span>}
          {status && status !== 'filled' && (
            <Status tone={status === 'to_follow' ? 'warning' : 'neutral'}>{t(`status.${status}`)}</Status>
          )}
          {!isFact && status === null && required && <Status tone="warning">{t('required')}</Status>}
          {source && <span className="text-muted">{t('read.source', { source: t(`source.${source}`) })}</span>}
        </span>
        {hint && <span className="mt-1 block text-muted">{hint}</span>}
        {warning && (
          <span className="mt-1 flex items-start gap-1.5 text-warning">
            <Icon name="warning" className="mt-0.5 size-5" />
            {t(`warning.${warning}`)}
          </span>
        )}
      </dd>
      {below && <dd className="md:-my-2 md:has-[details[open]]:col-span-full md:has-[details[open]]:my-0">{below}</dd>}
    </div>
  )
}
