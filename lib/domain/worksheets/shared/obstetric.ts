import type { Field, Option } from '../definition'
import { computed, integer, option } from '../field-builders'
import { text } from '../text'
import { spacingMonths } from './antenatal'
import { noneOption } from './options'

/** The four "too" of a pregnancy. */
export const FOUR_T: readonly Option[] = [
  option('too_young', 'Terlalu muda', 'Too young'),
  option('too_old', 'Terlalu tua', 'Too old'),
  option('too_close', 'Terlalu dekat', 'Too close'),
  option('too_many', 'Terlalu banyak', 'Too many'),
  noneOption('Tidak ada', 'None'),
]

/** Which of her children this is, how long after the last, and what follows from it with her age. */
export const birthOrder: readonly Field[] = [
  integer('childOrder', text('Anak ke-', 'Birth order of this child'), [1, 20], {
    mark: 'form',
    required: true,
    suggestedSource: 'elsimil',
  }),
  spacingMonths,
  computed('fourT', text('Empat terlalu (4T)', 'The four “too” (4T)'), {
    options: FOUR_T,
    help: text(
      'Umur di bawah 20 atau di atas 35 tahun, jarak kurang dari 2 tahun, atau lebih dari 3 anak.',
      'Below 20 or above 35 years of age, less than 2 years between births, or more than 3 children.',
    ),
  }),
]
