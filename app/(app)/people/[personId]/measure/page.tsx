import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { completedMonths } from '@/lib/domain/growth/age'
import { ageParts } from '@/lib/domain/people/age-parts'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getMeasuredPerson } from '@/lib/server/people/get-measured-person'
import { MeasureForm } from './measure-form'
import { MeasureNotes } from './measure-notes'
import { measuredAs, measuresWhat } from './measure-subject'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measurement'))('title') }
}

export default async function MeasurePage({ params, searchParams }: PageProps<'/people/[personId]/measure'>) {
  const { personId } = await params
  const subject = measuresWhat(personId, await searchParams)
  const [actor, t, locale] = await Promise.all([requireActor(), getTranslations(), getLocale()])
  const { others, replaces, ...child } = await getMeasuredPerson(personId, subject.replacesId)
  const known = replaces ? measuredAs(replaces, locale) : { measuredOn: today() }
  const initial = await initialForm(actor, subject.formKey, filledForm(known))
  return (
    <>
      <PageHeader
        title={t(replaces ? 'measurement.form.correctTitle' : 'measurement.form.title', { name: child.name })}
        lead={t('measurement.form.lead', {
          bornOn: formatDate(child.bornOn, locale),
          age: t('person.age', ageParts(child.bornOn, today())),
        })}
        crumbs={[
          { label: t('person.list.title'), href: '/people' },
          { label: child.name, href: toRoute(`/people/${personId}`) },
        ]}
      />
      <div className="grid max-w-5xl gap-4">
        {child.bornOnEstimated && <Alert tone="warning">{t('measurement.form.estimated')}</Alert>}
        <MeasureNotes last={others[0] ?? null} replaces={replaces} month={subject.month} />
        <FormMessages also={['measurement', 'growth']}>
          <MeasureForm
            child={{ sex: child.sex, bornOn: child.bornOn }}
            subject={subject}
            others={others}
            underTwo={completedMonths(child.bornOn, today()) < 24}
            today={today()}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey: subject.formKey }}
            initial={initial}
          />
        </FormMessages>
      </div>
    </>
  )
}
