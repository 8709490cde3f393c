import type { Field } from '../definition'
import { integer, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** Smoke that everybody at home breathes. */
export const smokeAtHome: readonly Field[] = [
  yesNo('smokerAtHome', text('Ada anggota keluarga yang merokok di rumah', 'Somebody smokes at home'), {
    required: true,
  }),
  integer('cigarettesPerDay', text('Batang rokok sehari', 'Cigarettes a day'), [1, 120], {
    unit: UNITS.cigarette,
    visibleWhen: { field: 'smokerAtHome', op: 'eq', value: 'yes' },
  }),
]
