import type { Field } from '../definition'
import { decimal, integer, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** How a child was born, as the audit form of the child asks it. */
export const birthFields: readonly Field[] = [
  integer('gestationWeeks', text('Umur kehamilan saat lahir', 'Gestation at birth'), [22, 44], {
    unit: UNITS.week,
    suggestedSource: 'kia_book',
  }),
  integer('birthWeightG', text('Berat badan saat lahir', 'Birth weight'), [400, 7000], {
    mark: 'form',
    required: true,
    unit: UNITS.gram,
    suggestedSource: 'kia_book',
    help: text('Dalam gram, misalnya 2850.', 'In grams, for example 2850.'),
  }),
  decimal('birthLengthCm', text('Panjang badan saat lahir', 'Birth length'), [25, 65], {
    mark: 'form',
    required: true,
    unit: UNITS.cm,
    suggestedSource: 'kia_book',
  }),
  decimal('birthHeadCm', text('Lingkar kepala saat lahir', 'Head circumference at birth'), [20, 45], {
    unit: UNITS.cm,
    suggestedSource: 'kia_book',
  }),
  yesNo('asphyxia', text('Asfiksia (tidak langsung menangis saat lahir)', 'Asphyxia (did not cry at once at birth)'), {
    mark: 'form',
    required: true,
    sensitivity: 'restricted',
    suggestedSource: 'kia_book',
  }),
]
