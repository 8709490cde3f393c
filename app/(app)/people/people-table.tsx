import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { Status } from '@/app/ui/status'
import { Table } from '@/app/ui/table'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { PersonListRow } from '@/lib/server/people/list-people'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** Children as a list: who, how old, where, how they grow, and whether they are a case. */
export function PeopleTable({ people }: { people: PersonListRow[] }) {
  const t = useTranslations('person.list')
  const columns = CELLS.map((column) => ({ ...column, header: t(column.key) }))
  return <Table caption={t('title')} columns={columns} rows={people} rowKey={({ id }) => id} />
}

const CELLS = [
  { key: 'name', primary: true, cell: (row: PersonListRow) => <Name {...row} /> },
  { key: 'age', cell: (row: PersonListRow) => <Age {...row} /> },
  { key: 'place', cell: (row: PersonListRow) => <Place {...row} /> },
  { key: 'last', cell: (row: PersonListRow) => <LastMeasured {...row} /> },
  { key: 'case', cell: (row: PersonListRow) => <OpenCase {...row} /> },
] as const

function Name({ id, name, motherName, partnerName, kind }: PersonListRow) {
  const t = useTranslations('person.list')
  return (
    <>
      <Link href={toRoute(`/people/${id}`)} className={LINK}>
        {name}
      </Link>
      <span className="block font-normal text-muted">
        {kind === 'child' ? t('mother', { name: motherName ?? '–' }) : t('partner', { name: partnerName ?? '–' })}
      </span>
    </>
  )
}

function Age({ ageMonths, sex, kind }: PersonListRow) {
  const t = useTranslations()
  if (kind === 'woman') return t('mother.years', { years: Math.floor(ageMonths / 12) })
  return (
    <>
      {t('person.ageShort', { months: ageMonths })}
      <span className="block text-muted">{t(`person.sex.${sex}`)}</span>
    </>
  )
}

function Place({ villageName, posyandu }: PersonListRow) {
  return (
    <>
      {villageName}
      {posyandu && <span className="block text-muted">{posyandu}</span>}
    </>
  )
}

function LastMeasured({ last, kind, lastCheckedOn }: PersonListRow) {
  const t = useTranslations('person.list')
  const locale = useLocale()
  if (kind === 'woman' && lastCheckedOn) return formatDate(lastCheckedOn, locale)
  if (!last) return <span className="text-muted">{t('notMeasured')}</span>
  return (
    <>
      <GrowthCategoryBadge index="lengthForAge" category={last.category} z={last.zlen} unpublished={t('noCategory')} />
      <span className="block text-muted">{formatDate(last.measuredOn, locale)}</span>
    </>
  )
}

function OpenCase({ openCase }: PersonListRow) {
  const t = useTranslations()
  if (!openCase) return <span className="text-muted">{t('person.list.noCase')}</span>
  return (
    <>
      <Link href={toRoute(`/cases/${openCase.id}`)} className={LINK}>
        {t('person.page.caseLink', { number: openCase.number })}
      </Link>
      <span className="block">
        <Status tone="info">{t(`case.status.${openCase.status}`)}</Status>
      </span>
    </>
  )
}
