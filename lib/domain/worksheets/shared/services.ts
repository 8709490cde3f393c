import type { Field } from '../definition'
import { integer, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** Whether somebody accompanies the family. */
export const accompaniment: readonly Field[] = [
  yesNo('nutritionSupport', text('Keluarga mendapat pendampingan gizi', 'The family is accompanied for nutrition'), {
    mark: 'form',
    required: true,
    help: text('Oleh TPK, KPM (kader pembangunan manusia), atau kader.', 'By the TPK, the KPM cadre or a volunteer.'),
  }),
  integer(
    'supportVisits',
    text('Kunjungan pendamping dalam 3 bulan terakhir', 'Visits in the last 3 months'),
    [0, 90],
    {
      unit: UNITS.times,
      visibleWhen: { field: 'nutritionSupport', op: 'eq', value: 'yes' },
    },
  ),
]

/** Supplementary food (PMT). */
export const supplementaryFood = yesNo(
  'supplementaryFood',
  text('Mendapat makanan tambahan (PMT)', 'Receives supplementary food (PMT)'),
  {
    required: true,
    suggestedSource: 'e_ppgbm',
  },
)

/** For how long. */
export const supplementaryFoodDays = integer(
  'supplementaryFoodDays',
  text('Lama menerima PMT', 'Days of supplementary food'),
  [1, 730],
  {
    unit: UNITS.day,
    visibleWhen: { field: 'supplementaryFood', op: 'eq', value: 'yes' },
  },
)

/** The book of mother and child. */
export const kiaBook = yesNo('kiaBook', text('Punya Buku KIA', 'Has the KIA book'), {
  required: true,
  suggestedSource: 'observation',
})
