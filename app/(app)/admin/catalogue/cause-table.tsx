import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { type Column, Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import type { CatalogueEntry } from '@/lib/domain/findings/catalogue-entry'
import { localeFrom } from '@/lib/i18n/locale'
import type { CatalogueDesk } from '@/lib/server/catalogue/get-desk'
import { agencyWord } from './agency-word'

const GROUPS = ['M', 'B', 'P', 'W', 'E', 'A', 'K'] as const

/** The causes in their groups, each with who leads and whether the district changed it. */
export function CauseTables({ desk, entries }: { desk: CatalogueDesk; entries: CatalogueEntry[] }) {
  const t = useTranslations('catalogue')
  const locale = localeFrom(useLocale())
  const changed = new Set(desk.own.flatMap((each) => (each.kind === 'limit' ? [] : [each.code])))
  const columns: Column<CatalogueEntry>[] = [
    {
      key: 'cause',
      header: t('cause'),
      primary: true,
      cell: ({ code, title }) => {
        const words = `${code} ${title[locale]}`
        return desk.mayEdit ? { words, href: toRoute(`/admin/catalogue/${code}`) } : words
      },
    },
    { key: 'lead', header: t('leads'), cell: ({ leadAgency }) => agencyWord(leadAgency, desk.agencies, locale) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ code, off }) => {
        if (off) return { words: t('off'), tone: 'warning' as const }
        return changed.has(code) ? { words: t('changed'), tone: 'primary' as const } : t('asBuiltIn')
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
