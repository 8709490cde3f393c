import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { mayEver } from '@/lib/domain/access/policy'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { listVillages } from '@/lib/server/people/list-villages'
import { RegisterForm } from './register-form'

const FORM_KEY = 'register-person'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person.register'))('title') }
}

export default async function RegisterPage() {
  const actor = await requireActor()
  if (!mayEver(actor, 'person:register')) notFound()
  const [t, villages] = await Promise.all([getTranslations('person'), listVillages()])
  const only = villages.length === 1 ? (villages[0]?.code ?? '') : ''
  const initial = await initialForm(actor, FORM_KEY, filledForm({ areaCode: only, consentGivenOn: today() }))
  return (
    <>
      <PageHeader
        title={t('register.title')}
        lead={t('register.lead')}
        crumbs={[{ label: t('list.title'), href: '/people' }]}
      />
      {villages.length === 0 ? (
        <Alert tone="warning">{t('register.noVillages')}</Alert>
      ) : (
        <FormMessages also={['person']}>
          <RegisterForm
            villages={villages}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey: FORM_KEY }}
            initial={initial}
            today={today()}
          />
        </FormMessages>
      )}
    </>
  )
}
