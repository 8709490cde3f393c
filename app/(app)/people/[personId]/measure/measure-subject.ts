import type { Measurement } from '@/lib/domain/growth/measurement'
import { isId } from '@/lib/domain/is-id'
import { formatNumber } from '@/lib/i18n/format'

/** What this measurement is: of whom, a correction of which, the monitoring visit of which month of which case. */
export type MeasureSubject = {
  personId: string
  replacesId: string | null
  caseId: string | null
  month: string | null
  formKey: string
}

type Query = Record<string, string | string[] | undefined>

/** Reads the address; what makes no sense in it is left out, a correction that is none is not found by the query. */
export function measuresWhat(personId: string, { replaces, case: caseId, month }: Query): MeasureSubject {
  const visit = typeof caseId === 'string' && isId(caseId) && typeof month === 'string' && /^[123]$/.test(month)
  const replacesId = typeof replaces === 'string' ? replaces : null
  return {
    personId,
    replacesId,
    caseId: visit ? caseId : null,
    month: visit ? month : null,
    formKey: ['measurement', personId, replacesId ?? '', visit ? `${caseId}:${month}` : ''].join(':'),
  }
}

/** A kept measurement as somebody would type it; a blank stays a blank. */
export function measuredAs(measurement: Measurement, locale: string): Record<string, string> {
  const figure = (value: number | null) => (value === null ? '' : formatNumber(value, locale))
  return {
    measuredOn: measurement.measuredOn,
    weightKg: figure(measurement.weightKg),
    lenheiCm: figure(measurement.lenheiCm),
    position: measurement.position ?? '',
    headcCm: figure(measurement.headcCm),
    armcCm: figure(measurement.armcCm),
    ...(measurement.oedema ? { oedema: 'yes' } : {}),
  }
}
