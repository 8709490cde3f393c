import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { isId } from '@/lib/domain/is-id'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getCheckedWoman } from '@/lib/server/mother-checks/get-checked-woman'
import { CheckForm } from './check-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mother.check'))('plainTitle') }
}

type Query = Record<string, string | string[] | undefined>

function visitOf({ case: caseId, month }: Query): { caseId: string; month: string } | null {
  const known = typeof caseId === 'string' && isId(caseId) && typeof month === 'string' && /^[123]$/.test(month)
  return known ? { caseId, month } : null
}

export default async function CheckPage({ params, searchParams }: PageProps<'/people/[personId]/check'>) {
  const { personId } = await params
  const visit = visitOf(await searchParams)
  const [actor, t, locale, woman] = await Promise.all([
    requireActor(),
    getTranslations(),
    getLocale(),
    getCheckedWoman(personId),
  ])
  const formKey = `check:${personId}:${visit ? `${visit.caseId}:${visit.month}` : ''}`
  // Her height does not change from month to month.
  const height = woman.last?.heightCm ?? null
  const known = { checkedOn: today(), ...(height === null ? {} : { heightCm: String(height).replace('.', ',') }) }
  return (
    <>
      <PageHeader
        title={t('mother.check.title', { name: woman.name })}
        lead={t('mother.check.lead')}
        crumbs={[
          { label: t('person.list.title'), href: '/people' },
          { label: woman.name, href: toRoute(`/people/${personId}`) },
        ]}
      />
      <div className="grid gap-4">
        {visit && <Alert>{t('mother.check.month', { month: visit.month })}</Alert>}
        <p className="text-muted">
          {woman.last
            ? t('mother.check.last', { date: formatDate(woman.last.checkedOn, locale) })
            : t('mother.check.noneBefore')}
        </p>
        <FormMessages also={['mother']}>
          <CheckForm
            personId={personId}
            visit={visit}
            today={today()}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, filledForm(known))}
          />
        </FormMessages>
      </div>
    </>
  )
}
