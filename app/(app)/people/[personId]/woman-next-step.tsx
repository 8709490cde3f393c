import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { measurementIsDue } from '@/lib/domain/measurements/measurement-due'
import { type CheckRow, countedChecks } from '@/lib/domain/mother-checks/mother-check'
import { consentInForceOf, ongoingPregnancyOf, openCaseOf, type PersonRecord } from '@/lib/domain/people/person-record'
import { formatDate } from '@/lib/i18n/format'

type Props = { actor: Actor; person: PersonRecord; checks: CheckRow[]; today: string }

/** What this actor does next for this woman: confirm a check, record a birth that is due, check, ask, or see the case. */
export function WomanNextStep({ actor, person, checks, today }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { id, name, areaCode } = person
  const last = countedChecks(checks).at(-1)
  const waiting = countedChecks(checks).findLast(
    ({ status, recordedById }) =>
      status === 'recorded' && can(actor, 'measurement:confirm', { areaCode, doneBy: [recordedById] }),
  )
  const due = ongoingPregnancyOf(person)?.hpl
  const open = openCaseOf(person)
  const link = (path: string, words: string) => <ButtonLink href={toRoute(path)}>{words}</ButtonLink>

  if (waiting) {
    const date = formatDate(waiting.checkedOn, locale)
    return (
      <NextStep
        title={t('mother.check.decide', { date })}
        action={link(`/people/${id}#checks`, t('mother.check.card'))}
      >
        {t('mother.check.decideBody')}
      </NextStep>
    )
  }
  if (due && due < today && can(actor, 'pregnancy:record', { areaCode })) {
    return (
      <NextStep
        title={t('mother.pregnancy.deliver')}
        dueOn={due}
        action={link(`/people/${id}/delivery`, t('mother.pregnancy.deliver'))}
      >
        {t('mother.family.nextPregnantBody')}
      </NextStep>
    )
  }
  if (can(actor, 'measurement:record', { areaCode }) && measurementIsDue(last?.checkedOn ?? null, today)) {
    return (
      <NextStep title={t('mother.check.next', { name })} action={link(`/people/${id}/check`, t('mother.check.record'))}>
        {t('mother.check.nextBody')}
      </NextStep>
    )
  }
  if (can(actor, 'consent:record', { areaCode }) && !consentInForceOf(person)) {
    return (
      <NextStep title={t('person.page.askConsent')} action={link(`/people/${id}#consent`, t('person.consent.record'))}>
        {t('person.consent.notYetHintWoman')}
      </NextStep>
    )
  }
  if (open) {
    return (
      <NextStep
        title={t('person.page.followCase', { number: open.number })}
        action={link(`/cases/${open.id}`, t('person.page.caseLink', { number: open.number }))}
      >
        {t('person.page.followCaseHint', { status: t(`case.status.${open.status}`) })}
      </NextStep>
    )
  }
  return (
    <NextStep waiting title={t('person.page.nothing')}>
      {last ? t('mother.check.last', { date: formatDate(last.checkedOn, locale) }) : t('mother.check.noneBefore')}
    </NextStep>
  )
}
