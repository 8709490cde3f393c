import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getPregnantWoman } from '@/lib/server/pregnancies/get-pregnant-woman'
import { EndForm } from './end-form'
import { PregnancyForm } from './pregnancy-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mother.pregnancy'))('plainTitle') }
}

/** Records a pregnancy; of one that is under way, what can come next. */
export default async function PregnancyPage({ params }: PageProps<'/people/[personId]/pregnancy'>) {
  const { personId } = await params
  const [actor, t, locale, woman] = await Promise.all([
    requireActor(),
    getTranslations(),
    getLocale(),
    getPregnantWoman(personId),
  ])
  const { pregnancy, name } = woman
  const formKey = `${pregnancy ? 'end-pregnancy' : 'pregnancy'}:${personId}`
  const form = {
    personId,
    today: today(),
    identity: { commandId: randomUUID(), owner: actor.id, formKey },
    initial: await initialForm(actor, formKey),
  }
  return (
    <>
      <PageHeader
        title={pregnancy ? t('mother.pregnancy.plainTitle') : t('mother.pregnancy.title', { name })}
        lead={
          pregnancy
            ? t('mother.pregnancy.ongoingLead', { name, hpl: formatDate(pregnancy.hpl, locale) })
            : t('mother.pregnancy.lead')
        }
        crumbs={[
          { label: t('person.list.title'), href: '/people' },
          { label: name, href: toRoute(`/people/${personId}`) },
        ]}
      />
      <FormMessages also={['mother']}>
        {pregnancy ? (
          <div className="grid gap-4">
            <NextStep
              title={t('mother.family.nextPregnant')}
              action={
                <ButtonLink href={toRoute(`/people/${personId}/delivery`)}>{t('mother.pregnancy.deliver')}</ButtonLink>
              }
            >
              {t('mother.pregnancy.alreadyPregnant')}
            </NextStep>
            <EndForm {...form} />
          </div>
        ) : (
          <PregnancyForm {...form} asBride={woman.brideCase !== null} />
        )}
      </FormMessages>
    </>
  )
}
