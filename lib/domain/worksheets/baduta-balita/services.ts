import type { Section } from '../definition'
import { decimal, integer, yesNo } from '../field-builders'
import { accompaniment, kiaBook, supplementaryFood, supplementaryFoodDays } from '../shared/services'
import { text } from '../text'
import { UNITS } from '../units'

/** Services that reached, or did not reach, this child. */
export const services: Section = {
  code: 'services',
  label: text('Layanan yang diterima', 'Services received'),
  fields: [
    ...accompaniment,
    integer(
      'monthsWeighed',
      text('Bulan ditimbang dalam 12 bulan terakhir', 'Months weighed of the last 12'),
      [0, 12],
      {
        required: true,
        unit: UNITS.month,
        suggestedSource: 'e_ppgbm',
      },
    ),
    integer(
      'monthsAbsentInARow',
      text('Berapa bulan terakhir berturut-turut tidak ditimbang', 'Latest months in a row without weighing'),
      [0, 60],
      { required: true, unit: UNITS.month, suggestedSource: 'e_ppgbm' },
    ),
    supplementaryFood,
    supplementaryFoodDays,
    decimal('supplementaryFoodKg', text('Jumlah PMT diterima', 'Supplementary food received'), [0, 500], {
      unit: UNITS.kg,
      suggestedSource: 'e_ppgbm',
      visibleWhen: { field: 'supplementaryFood', op: 'eq', value: 'yes' },
    }),
    yesNo('motherClass', text('Ibu ikut kelas ibu balita', 'The mother attends the toddler class'), {
      suggestedSource: 'e_ppgbm',
    }),
    yesNo('freeMeals', text('Menerima Makan Bergizi Gratis (MBG)', 'Receives free nutritious meals (MBG)'), {
      suggestedSource: 'e_ppgbm',
    }),
    kiaBook,
    yesNo('standardScales', text('Posyandu punya alat ukur terstandar', 'The posyandu has standard equipment'), {
      suggestedSource: 'observation',
      help: text(
        'Alat ukur panjang dan tinggi badan serta timbangan yang diakui.',
        'Length board, height board and scales of the recognised kind.',
      ),
    }),
  ],
}
