import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { counted, type MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { measurementIsDue } from '@/lib/domain/measurements/measurement-due'
import { consentInForceOf, openCaseOf, type PersonRecord } from '@/lib/domain/people/person-record'
import { formatDate } from '@/lib/i18n/format'

type Props = { actor: Actor; person: PersonRecord; measurements: MeasurementRow[]; today: string }

/** What this actor does next for this child: check a measurement, measure, ask for consent, or go on with the case. */
export function PersonNextStep({ actor, person, measurements, today }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { areaCode } = person
  const last = counted(measurements).at(-1)
  const unconfirmed = counted(measurements).findLast(
    ({ status, measuredById }) =>
      status === 'recorded' && can(actor, 'measurement:confirm', { areaCode, doneBy: [measuredById] }),
  )
  const open = openCaseOf(person)

  if (unconfirmed) {
    return (
      <NextStep
        title={t('measurement.decide.next')}
        action={
          <ButtonLink href={toRoute(`/people/${person.id}/measurements/${unconfirmed.id}`)}>
            {t('measurement.detail.title', { date: formatDate(unconfirmed.measuredOn, locale) })}
          </ButtonLink>
        }
      >
        {t('measurement.decide.lead')}
      </NextStep>
    )
  }
  if (can(actor, 'measurement:record', { areaCode }) && measurementIsDue(last?.measuredOn ?? null, today)) {
    const since = last
      ? `${t('person.page.lastMeasured', { date: formatDate(last.measuredOn, locale) })} ${t('person.page.dueAgain')}`
      : t('person.page.neverMeasured')
    return (
      <NextStep
        title={t('person.page.measureNext', { name: person.name })}
        action={<ButtonLink href={toRoute(`/people/${person.id}/measure`)}>{t('person.page.measure')}</ButtonLink>}
      >
        {since}
      </NextStep>
    )
  }
  if (can(actor, 'consent:record', { areaCode }) && !consentInForceOf(person)) {
    return (
      <NextStep
        title={t('person.page.askConsent')}
        action={<ButtonLink href={toRoute(`/people/${person.id}#consent`)}>{t('person.consent.record')}</ButtonLink>}
      >
        {t('person.page.askConsentHint')}
      </NextStep>
    )
  }
  if (open && statusAfter('select', open.status) && can(actor, 'case:select', { areaCode })) {
    return (
      <NextStep
        title={t('case.select.title')}
        action={<ButtonLink href={toRoute(`/cases/${open.id}/select`)}>{t('case.select.title')}</ButtonLink>}
      >
        {t('case.select.lead', { number: open.number })}
      </NextStep>
    )
  }
  if (open) {
    return (
      <NextStep
        title={t('person.page.followCase', { number: open.number })}
        action={
          <ButtonLink href={toRoute(`/cases/${open.id}`)}>
            {t('person.page.caseLink', { number: open.number })}
          </ButtonLink>
        }
      >
        {t('person.page.followCaseHint', { status: t(`case.status.${open.status}`) })}
      </NextStep>
    )
  }
  return (
    <NextStep waiting title={t('person.page.nothing')}>
      {last ? t('person.page.upToDate', { date: formatDate(last.measuredOn, locale) }) : t('person.page.neverMeasured')}
    </NextStep>
  )
}
