import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/app/ui/button-link'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { Tone } from '@/app/ui/tone'
import type { VisitState } from '@/lib/domain/monitoring/visit-state'
import { formatDate, formatDateTime } from '@/lib/i18n/format'
import type { MonitoringVisit } from '@/lib/server/monitoring/get-monitoring'
import { VisitCheck } from './visit-check'
import { VisitMeasurement } from './visit-measurement'

const TONES: Record<VisitState, Tone> = {
  measured: 'success',
  missing: 'neutral',
  late: 'error',
  due: 'warning',
  ahead: 'neutral',
}

type VisitCardProps = { visit: MonitoringVisit; measureHref: string; isNext: boolean; children?: ReactNode }

/** One monitoring month: when it was due, what was measured or why not, and what can be done. */
export function VisitCard({ visit, measureHref, isNext, children }: VisitCardProps) {
  const t = useTranslations('monitoring')
  const locale = useLocale()
  const { month, dueOn, state, measurement, check, missingReason, recordedBy, recordedAt, mayMeasure } = visit
  const madeOn = measurement?.measuredOn ?? check?.checkedOn
  return (
    <li className="card border border-base-300 bg-base-100">
      <div className="grid content-start gap-2 p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-lg font-bold">{t('visit.month', { month })}</h3>
          <Status tone={TONES[state]}>{t(`state.${state}`)}</Status>
        </div>
        <p className="text-muted">
          {madeOn
            ? t('visit.measuredOn', { date: formatDate(madeOn, locale) })
            : t('visit.due', { date: formatDate(dueOn, locale) })}
        </p>
        {measurement && <VisitMeasurement measurement={measurement} />}
        {check && <VisitCheck check={check} />}
        {missingReason && <p>{t('visit.reason', { reason: missingReason })}</p>}
        {recordedBy && (
          <p className="text-sm text-muted">
            {t('visit.recorded', { name: recordedBy, at: formatDateTime(recordedAt, locale) })}
          </p>
        )}
        {/* The next visit has its button in the panel above. */}
        {mayMeasure && !isNext && state !== 'ahead' && (
          <div>
            <ButtonLink href={toRoute(measureHref)} look="secondary">
              {missingReason ? t('visit.stillMeasure') : t('visit.measure')}
            </ButtonLink>
          </div>
        )}
        {children}
      </div>
    </li>
  )
}
