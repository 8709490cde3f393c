import type { Measurement } from '@/lib/domain/growth/measurement'
import { MEASURED_FIELDS, type MeasuredField } from '@/lib/domain/growth/raw-limits'
import { parseTypedNumber } from '@/lib/domain/typed/typed-number'

export type TypedMeasurement = {
  measurement: Measurement
  /** Fields whose text is not a number. */
  notNumbers: MeasuredField[]
}

/**
 * What the measurement form says so far: blanks are null, text that is no number is set apart. A form without its own
 * date field is about `measuredOn`.
 */
export function readGrowthForm(form: FormData, measuredOn: string): TypedMeasurement {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const typed = (field: MeasuredField) => parseTypedNumber(text(field))
  const number = (field: MeasuredField) => {
    const value = typed(field)
    return value === 'invalid' ? null : value
  }
  const position = text('position')
  return {
    measurement: {
      measuredOn: form.has('measuredOn') ? text('measuredOn') : measuredOn,
      weightKg: number('weightKg'),
      lenheiCm: number('lenheiCm'),
      position: position === 'lying' || position === 'standing' ? position : null,
      headcCm: number('headcCm'),
      armcCm: number('armcCm'),
      oedema: text('oedema') === 'yes' ? true : null,
    },
    notNumbers: MEASURED_FIELDS.filter((field) => typed(field) === 'invalid'),
  }
}
