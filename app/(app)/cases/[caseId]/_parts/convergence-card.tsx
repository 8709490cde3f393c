import { useLocale, useTranslations } from 'next-intl'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import { AGENCY_NAMES } from '@/lib/domain/findings/agency-codes'
import { adviceFor, findCause } from '@/lib/domain/findings/catalogue'
import { convergenceOf, leastAdvanced, type Service, type ServiceState } from '@/lib/domain/indicators/convergence'
import { formatDate, formatNumber } from '@/lib/i18n/format'
import type { ChainFinding } from '@/lib/server/cases/case-chain'
import type { CaseView } from '@/lib/server/cases/get-case'

const TONES: Record<ServiceState, Tone> = {
  missing: 'error',
  planned: 'neutral',
  under_way: 'info',
  reported: 'warning',
  arrived: 'success',
}

/** To which services this family is entitled by its confirmed findings, how many arrived, and what is missing. */
export function ConvergenceCard({ chain, group, used }: Pick<CaseView, 'chain' | 'group' | 'used'>) {
  const t = useTranslations('convergence.case')
  const locale = useLocale()
  const { services, arrived } = convergenceOf(chain)
  const missing = services.filter(({ state }) => state !== 'arrived')
  const there = services.filter(({ state }) => state === 'arrived')
  return (
    <Card title={t('card')} id="services">
      {services.length === 0 ? (
        <p className="text-muted">{t('nothing')}</p>
      ) : (
        <>
          {arrived.denominator > 0 && (
            <div className="grid gap-1.5">
              <p className="font-semibold">
                {t('score', {
                  arrived: formatNumber(arrived.numerator, locale),
                  entitled: formatNumber(arrived.denominator, locale),
                })}
              </p>
              <Bar
                total={arrived.denominator}
                parts={[{ key: 'arrived', value: arrived.numerator, tone: 'success' }]}
              />
            </div>
          )}
          {missing.length === 0 ? (
            <p>{t('all')}</p>
          ) : (
            <>
              <h3 className="font-bold">{t('missingPieces')}</h3>
              <ul className="grid gap-3">
                {missing.map((service) => (
                  <MissingService key={service.finding.id} service={service} group={group} used={used} />
                ))}
              </ul>
            </>
          )}
          {there.length > 0 && (
            <>
              <h3 className="font-bold">{t('arrivedPieces')}</h3>
              <ul className="grid gap-2">
                {there.map((service) => (
                  <ArrivedService key={service.finding.id} service={service} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Card>
  )
}

type ServiceProps = { service: Service<ChainFinding> }

/** A service that has arrived: for what, from whom and when it was seen. */
function ArrivedService({ service: { finding } }: ServiceProps) {
  const t = useTranslations('convergence.case')
  const locale = useLocale()
  const seen = finding.lines.filter(({ verifiedOn }) => verifiedOn !== null)
  return (
    <li>
      <strong>{findCause(finding.code)?.title[locale] ?? finding.code}</strong>
      {seen.map(({ id, agency, verifiedOn }) => (
        <p key={id} className="text-muted">
          {t('seen', { agency, date: formatDate(verifiedOn, locale) })}
        </p>
      ))}
    </li>
  )
}

/** A service that has not arrived: for what, how far it came, and from whom. */
function MissingService({ service: { finding, state }, group, used }: ServiceProps & Pick<CaseView, 'group' | 'used'>) {
  const t = useTranslations('convergence')
  const locale = useLocale()
  const cause = findCause(finding.code, used.catalogue)
  const line = leastAdvanced(finding.lines)
  const lead = cause && AGENCY_NAMES[cause.leadAgency][locale]
  return (
    <li className="grid gap-1 border-t border-base-300 pt-2 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{cause?.title[locale] ?? finding.code}</strong>
        {state && <Status tone={TONES[state]}>{t(`state.${state}`)}</Status>}
      </p>
      {finding.noActionReason !== null ? (
        <p className="text-muted">{t('case.waived', { reason: finding.noActionReason })}</p>
      ) : line ? (
        <>
          <p>{line.activity}</p>
          <p className={line.late ? 'font-semibold text-error' : 'text-muted'}>
            {t('case.promised', { agency: line.agency, date: formatDate(line.deadlineOn, locale) })}
          </p>
        </>
      ) : (
        cause && (
          <p className="text-muted">
            {adviceFor(cause, group).recommendation[locale]} {lead && <>({t('case.should', { agency: lead })})</>}
          </p>
        )
      )}
    </li>
  )
}
