import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isClosed } from '@/lib/domain/cases/case-lifecycle'
import { SELECTION_REASONS } from '@/lib/domain/cases/outcomes'
import { consentInForceOf, groupFactsOfRecord, openCaseOf, type PersonRecord } from '@/lib/domain/people/person-record'
import { fittingGroups } from '@/lib/domain/people/fitting-groups'
import { initialForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import { ProposeForm } from './propose-form'

/** The audits this child went through, and the form to propose it for one where nothing stands in the way. */
export async function CasesCard({ actor, person }: { actor: Actor; person: PersonRecord }) {
  const t = await getTranslations()
  const mayPropose = can(actor, 'case:propose', { areaCode: person.areaCode }) && openCaseOf(person) === null
  const groups = fittingGroups(groupFactsOfRecord(person), today())
  const formKey = `propose:${person.id}`
  return (
    <Card title={t('person.page.cases')} id="cases">
      {person.cases.length === 0 ? (
        <p className="text-muted">{t('person.page.noCases')}</p>
      ) : (
        <ul className="grid gap-2">
          {person.cases.map(({ id, number, group, status, year, semester }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <Link
                href={toRoute(`/cases/${id}`)}
                className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
              >
                {t('person.page.caseLink', { number })}
              </Link>
              <span>{t(`case.select.groups.${group}`)}</span>
              <span className="text-muted">{t('case.cycle', { semester, year: String(year) })}</span>
              <Status tone={isClosed(status) ? 'neutral' : 'info'}>{t(`case.status.${status}`)}</Status>
            </li>
          ))}
        </ul>
      )}
      {can(actor, 'candidate:refer', { areaCode: person.areaCode }) && openCaseOf(person) === null && (
        <Link
          href={toRoute(`/people/${person.id}/refer`)}
          className="inline-flex min-h-11 w-fit items-center font-semibold text-primary underline underline-offset-4"
        >
          {t('selection.refer.link')}
        </Link>
      )}
      {mayPropose && !consentInForceOf(person) && <p>{t('person.propose.needsConsent')}</p>}
      {mayPropose && consentInForceOf(person) && person.kind === 'woman' && groups.length === 0 && (
        <p>{t('form.errors.group_none_fits')}</p>
      )}
      {mayPropose && consentInForceOf(person) && (person.kind === 'child' || groups.length > 0) && (
        <FormMessages also={['person']}>
          <ProposeForm
            personId={person.id}
            of={person.kind}
            groups={groups.map((value) => ({ value, label: t(`case.select.groups.${value}`) }))}
            reasons={SELECTION_REASONS.map((value) => ({ value, label: t(`case.selectionReason.${value}`) }))}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey)}
          />
        </FormMessages>
      )}
    </Card>
  )
}
