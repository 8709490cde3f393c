import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { SELECTION_REASONS } from '@/lib/domain/cases/outcomes'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getPregnantWoman } from '@/lib/server/pregnancies/get-pregnant-woman'
import { DeliveryForm } from './delivery-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mother.delivery'))('plainTitle') }
}

/** Records a birth; of a woman who is not pregnant, says what comes first. */
export default async function DeliveryPage({ params }: PageProps<'/people/[personId]/delivery'>) {
  const { personId } = await params
  const [actor, t, woman] = await Promise.all([requireActor(), getTranslations(), getPregnantWoman(personId)])
  const formKey = `delivery:${personId}`
  // What agencies still owe the family is not cancelled unless somebody says so.
  const pregnancyCase = woman.pregnancyCase === null ? null : woman.awaitedLines > 0 ? 'keep' : 'close'
  const known = filledForm({ babies: '1', ...(pregnancyCase ? { pregnancyCase } : {}) })
  return (
    <>
      <PageHeader
        title={t('mother.delivery.title', { name: woman.name })}
        lead={t('mother.delivery.lead')}
        crumbs={[
          { label: t('person.list.title'), href: '/people' },
          { label: woman.name, href: toRoute(`/people/${personId}`) },
        ]}
      />
      {woman.pregnancy ? (
        <FormMessages also={['mother', 'person']}>
          <DeliveryForm
            personId={personId}
            hasCase={woman.pregnancyCase !== null}
            reasons={SELECTION_REASONS.filter((value) => value !== 'other').map((value) => ({
              value,
              label: t(`case.selectionReason.${value}`),
            }))}
            today={today()}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, known)}
          />
        </FormMessages>
      ) : (
        <NextStep
          title={t('mother.pregnancy.notPregnant')}
          action={<ButtonLink href={toRoute(`/people/${personId}/pregnancy`)}>{t('mother.pregnancy.open')}</ButtonLink>}
        >
          {t('mother.pregnancy.notPregnantBody')}
        </NextStep>
      )}
    </>
  )
}
