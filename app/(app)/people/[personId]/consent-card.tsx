import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { Icon } from '@/app/ui/line-icon'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { filledForm } from '@/lib/domain/form-state'
import { isConsentRelation } from '@/lib/domain/people/consent'
import { consentInForceOf, type PersonConsent, type PersonRecord } from '@/lib/domain/people/person-record'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { ConsentForm } from './consent-form'
import { WithdrawForm } from './withdraw-form'

/** Whether the family agreed, when and through whom; and the form to record it or to take it back. */
export async function ConsentCard({ actor, person }: { actor: Actor; person: PersonRecord }) {
  const t = await getTranslations('person')
  const inForce = consentInForceOf(person)
  const identity = { commandId: randomUUID(), owner: actor.id, formKey: `consent:${person.id}` }
  const mayRecord = can(actor, 'consent:record', { areaCode: person.areaCode })
  return (
    <Card title={t('field.consent')} id="consent">
      {!inForce && (
        <p className="flex items-center gap-2 font-semibold text-warning">
          <Icon name="warning" />
          {t('consent.missing')}
        </p>
      )}
      <ConsentList consents={person.consents} />
      {mayRecord && (
        <FormMessages also={['person']}>
          {inForce ? (
            <WithdrawForm personId={person.id} identity={identity} />
          ) : (
            <ConsentForm
              personId={person.id}
              of={person.kind}
              identity={identity}
              today={today()}
              initial={await initialForm(actor, identity.formKey, filledForm({ consentGivenOn: today() }))}
            />
          )}
        </FormMessages>
      )}
    </Card>
  )
}

async function ConsentList({ consents }: { consents: PersonConsent[] }) {
  const [t, locale] = await Promise.all([getTranslations('person.consent'), getLocale()])
  if (consents.length === 0) return null
  return (
    <ul className="grid gap-2">
      {consents.map(({ id, method, givenBy, relation, givenOn, withdrawnOn }) => (
        <li key={id} className="flex items-start gap-2">
          <Icon
            name={withdrawnOn ? 'error' : 'success'}
            className={withdrawnOn ? 'size-6 text-muted' : 'size-6 text-success'}
          />
          <span>
            {t('given', {
              method: t(`methods.${method}`),
              by: givenBy,
              relation: isConsentRelation(relation) ? t(`relations.${relation}`) : relation,
              date: formatDate(givenOn, locale),
            })}
            {withdrawnOn && (
              <span className="block text-muted">{t('withdrawn', { date: formatDate(withdrawnOn, locale) })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
