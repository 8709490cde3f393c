import type { Section } from '../definition'
import { decimal, integer, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** What the midwife or doctor found of the child to come. */
export const fetus: Section = {
  code: 'fetus',
  label: text('Janin', 'The child to come'),
  intro: text(
    'Salin dari Buku KIA. Yang belum diperiksa boleh kosong.',
    'Copy from the KIA book. What was not examined may stay blank.',
  ),
  fields: [
    decimal('fundalHeightCm', text('Tinggi fundus uteri (TFU)', 'Fundal height (TFU)'), [5, 50], {
      unit: UNITS.cm,
      suggestedSource: 'kia_book',
    }),
    integer('fetalWeightG', text('Taksiran berat janin (TBJ)', 'Estimated weight (TBJ)'), [50, 6000], {
      unit: UNITS.gram,
      suggestedSource: 'kia_book',
    }),
    yesNo('fetalGrowthRestriction', text('Pertumbuhan janin terhambat (PJT)', 'Growth is restricted (PJT)'), {
      sensitivity: 'restricted',
      suggestedSource: 'health_record',
    }),
    yesNo('twins', text('Hamil kembar (gemeli)', 'Twins'), { suggestedSource: 'kia_book' }),
  ],
}
