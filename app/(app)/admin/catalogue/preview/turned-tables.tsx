import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { findCause } from '@/lib/domain/findings/catalogue'
import { formatNumber } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import type { CausePreview, LeadPreview, Turned } from '@/lib/server/catalogue/preview-draft'

function useCauseWords() {
  const locale = localeFrom(useLocale())
  return (code: string) => `${code} ${findCause(code)?.title[locale] ?? ''}`.trim()
}

/** By cause, how many findings would be suspected newly or no longer, and in which cases: by number, never by name. */
export function TurnedTable({ causes }: { causes: CausePreview[] }) {
  const t = useTranslations('catalogue.preview')
  const tCatalogue = useTranslations('catalogue')
  const words = useCauseWords()
  return (
    <Table
      caption={t('findingsCaption')}
      columns={[
        { key: 'cause', header: tCatalogue('cause'), primary: true, cell: ({ code }) => words(code) },
        { key: 'more', header: t('more'), cell: ({ more }) => <TurnedCell key="more" turned={more} /> },
        { key: 'fewer', header: t('fewer'), cell: ({ fewer }) => <TurnedCell key="fewer" turned={fewer} /> },
      ]}
      rows={causes}
      rowKey={({ code }) => code}
    />
  )
}

function TurnedCell({ turned: { count, cases } }: { turned: Turned }) {
  const t = useTranslations('catalogue.preview')
  const locale = useLocale()
  if (count === 0) return '0'
  return (
    <div>
      <p className="font-semibold">{formatNumber(count, locale)}</p>
      <ul className="flex flex-wrap gap-x-3">
        {cases.map(({ id, number }) => (
          <li key={id}>
            <Link
              href={toRoute(`/cases/${id}`)}
              className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
            >
              {t('caseNumber', { number: String(number) })}
            </Link>
          </li>
        ))}
        {count > cases.length && (
          <li className="flex min-h-11 items-center">{t('otherCases', { count: count - cases.length })}</li>
        )}
      </ul>
    </div>
  )
}

/** By cause, who would answer instead, and for how many findings that have no response yet. */
export function LeadsTable({ leads }: { leads: LeadPreview[] }) {
  const t = useTranslations('catalogue.preview')
  const tCatalogue = useTranslations('catalogue')
  const locale = useLocale()
  const words = useCauseWords()
  return (
    <Table
      caption={t('leadsCaption')}
      columns={[
        { key: 'cause', header: tCatalogue('cause'), primary: true, cell: ({ code }) => words(code) },
        { key: 'before', header: t('leadsBefore'), cell: ({ before }) => before },
        { key: 'after', header: t('leadsAfter'), cell: ({ after }) => after },
        { key: 'count', header: t('leadsCount'), end: true, cell: ({ findings }) => formatNumber(findings, locale) },
      ]}
      rows={leads}
      rowKey={({ code }) => code}
    />
  )
}
