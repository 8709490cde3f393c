import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Alert } from '@/app/ui/alert'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getPlanningCalendar } from '@/lib/server/planning/get-planning-calendar'
import { CalendarForm } from './calendar-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('planning'))('title') }
}

export default async function CalendarPage({ searchParams }: PageProps<'/admin/calendar'>) {
  const { year, saved } = await searchParams
  const [actor, page, t, locale] = await Promise.all([
    requireActor(),
    getPlanningCalendar(year),
    getTranslations('planning'),
    getLocale(),
  ])
  const { budgetYear, years, calendar, own } = page
  const formKey = `planning:${budgetYear}`
  const identity = { commandId: randomUUID(), owner: actor.id, formKey }
  const hints = own.map(({ step, by, at }) => [step, t('setBy', { name: by, at: formatDateTime(at, locale) })])
  return (
    <>
      <PageHeader title={t('of', { year: String(budgetYear) })} lead={t('lead')} />
      <div className="grid gap-5">
        {saved !== undefined && (
          <Alert tone="success" live>
            {t('saved')}
          </Alert>
        )}
        <NextStep
          title={t('next.title')}
          action={
            <ButtonLink href={toRoute('/lines?horizon=planned&live=yes')} look="secondary">
              {t('next.lines')}
            </ButtonLink>
          }
        >
          {t('next.body')}
        </NextStep>
        <nav aria-label={t('years')} className="flex flex-wrap gap-2">
          {years.map((one) => (
            <Link
              key={one}
              href={toRoute(`/admin/calendar?year=${one}`)}
              aria-current={one === budgetYear ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-field border border-base-300 bg-base-100 px-4 aria-[current=page]:border-2 aria-[current=page]:border-primary aria-[current=page]:font-bold"
            >
              {one}
            </Link>
          ))}
        </nav>
        <FormMessages also={['planning']}>
          <CalendarForm
            key={`${budgetYear} ${String(saved)}`}
            identity={identity}
            initial={await initialForm(actor, formKey, filledForm(calendar))}
            budgetYear={budgetYear}
            hints={Object.fromEntries(hints)}
          />
        </FormMessages>
      </div>
    </>
  )
}
