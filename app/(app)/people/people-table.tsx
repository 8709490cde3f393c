import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { GrowthCategoryBadge } from '@/app/ui/growth-category'
import { toRoute } from '@/app/ui/to-route'
import { Status } from '@/app/ui/status'
import { type Column, Table } from '@/app/ui/table'
import { completedMonths } from '@/lib/domain/growth/age'
import { formatDate } from '@/lib/i18n/format'
import type { PersonListRow } from '@/lib/server/people/list-people'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** Children as a list: who, how old, where, how they grow, and whether they are a case. `today` is 'YYYY-MM-DD'. */
export function PeopleTable({ people, today }: { people: PersonListRow[]; today: string }) {
  const t = useTranslations('person')
  const columns: Column<PersonListRow>[] = [
    {
      key: 'name',
      header: t('list.name'),
      primary: true,
      cell: ({ id, name, motherName }) => (
        <>
          <Link href={toRoute(`/people/${id}`)} className={LINK}>
            {name}
          </Link>
          <span className="block font-normal text-muted">{t('list.mother', { name: motherName })}</span>
        </>
      ),
    },
    {
      key: 'age',
      header: t('list.age'),
      cell: ({ bornOn, sex }) => (
        <>
          {t('ageShort', { months: completedMonths(bornOn, today) })}
          <span className="block text-muted">{t(`sex.${sex}`)}</span>
        </>
      ),
    },
    {
      key: 'place',
      header: t('list.place'),
      cell: ({ villageName, posyandu }) => (
        <>
          {villageName}
          {posyandu && <span className="block text-muted">{posyandu}</span>}
        </>
      ),
    },
    { key: 'last', header: t('list.last'), cell: ({ last }) => <LastMeasured last={last} /> },
    { key: 'case', header: t('list.case'), cell: ({ openCase }) => <OpenCase openCase={openCase} /> },
  ]
  return <Table caption={t('list.title')} columns={columns} rows={people} rowKey={({ id }) => id} />
}

function LastMeasured({ last }: Pick<PersonListRow, 'last'>) {
  const t = useTranslations('person.list')
  const locale = useLocale()
  if (!last) return <span className="text-muted">{t('notMeasured')}</span>
  return (
    <>
      <GrowthCategoryBadge index="lengthForAge" category={last.category} z={last.zlen} unpublished={t('noCategory')} />
      <span className="block text-muted">{formatDate(last.measuredOn, locale)}</span>
    </>
  )
}

function OpenCase({ openCase }: Pick<PersonListRow, 'openCase'>) {
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
