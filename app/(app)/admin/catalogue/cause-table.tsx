import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { CatalogueEntry } from '@/lib/domain/findings/catalogue-entry'
import { localeFrom } from '@/lib/i18n/locale'
import type { CatalogueDesk } from '@/lib/server/catalogue/get-desk'
import { agencyWord } from './agency-word'

const GROUPS = ['M', 'B', 'P', 'W', 'E', 'A', 'K'] as const

/** The causes in their groups, each with who leads, what is advised and whether the district changed it. */
export function CauseTables({ desk, entries }: { desk: CatalogueDesk; entries: CatalogueEntry[] }) {
  const t = useTranslations('catalogue')
  const locale = localeFrom(useLocale())
  const changed = new Set(desk.own.flatMap((each) => (each.kind === 'limit' ? [] : [each.code])))
  const columns: Column<CatalogueEntry>[] = [
    {
      key: 'cause',
      header: t('cause'),
      primary: true,
      cell: ({ code, title }) =>
        desk.mayEdit ? (
          <Link
            href={toRoute(`/admin/catalogue/${code}`)}
            className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
          >
            {code} {title[locale]}
          </Link>
        ) : (
          `${code} ${title[locale]}`
        ),
    },
    { key: 'lead', header: t('leads'), cell: ({ leadAgency }) => agencyWord(leadAgency, desk.agencies, locale) },
    { key: 'advice', header: t('advice'), cell: ({ recommendation }) => recommendation[locale] },
    {
      key: 'state',
      header: t('state'),
      cell: ({ code, off }) => {
        if (off) return <Status tone="warning">{t('off')}</Status>
        return changed.has(code) ? <Status tone="primary">{t('changed')}</Status> : t('asBuiltIn')
      },
    },
  ]
  return GROUPS.map((group) => {
    const rows = entries.filter(({ code }) => code.startsWith(group))
    if (rows.length === 0) return null
    return (
      <Card key={group} title={t(`groups.${group}`)}>
        <Table caption={t(`groups.${group}`)} columns={columns} rows={rows} rowKey={({ code }) => code} />
      </Card>
    )
  })
}
