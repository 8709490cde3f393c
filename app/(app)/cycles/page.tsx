import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { listCycles } from '@/lib/server/cycles/list-cycles'
import { CycleTable } from './cycle-table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle'))('title') }
}

export default async function CyclesPage() {
  const [{ rows, mayOpen, running, manyDistricts, aggregates }, locale, t] = await Promise.all([
    listCycles(),
    getLocale(),
    getTranslations('cycle'),
  ])
  const now = manyDistricts ? undefined : rows.find(({ closedOn }) => closedOn === null)
  const open = mayOpen && !running && <ButtonLink href={toRoute('/cycles/new')}>{t('open')}</ButtonLink>
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {rows.length === 0 ? (
        <EmptyState icon="cycles" title={t('none')} action={open}>
          {t('noneBody')}
        </EmptyState>
      ) : (
        <div className="grid gap-5">
          {now && (
            <NextStep
              title={`${t('name', { semester: String(now.semester), year: String(now.year) })}: ${t(`stage.${now.stage}`)}`}
              dueOn={now.dueOn}
              late={now.late !== null}
              action={<ButtonLink href={toRoute(`/cycles/${now.id}`)}>{t('board.stages')}</ButtonLink>}
            />
          )}
          {open && (
            <NextStep title={t('open')} action={open}>
              {t('openBody')}
            </NextStep>
          )}
          <CycleTable rows={rows} manyDistricts={manyDistricts} aggregates={aggregates} locale={locale} />
        </div>
      )}
    </>
  )
}
