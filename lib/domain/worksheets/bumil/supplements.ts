import type { Section } from '../definition'
import { computed, shortText, yesNo } from '../field-builders'
import { ironTablets, ironTabletsReceived } from '../shared/antenatal'
import { supplementaryFood, supplementaryFoodDays } from '../shared/services'
import { text } from '../text'
import { UNITS } from '../units'

/** What she takes besides her meals. */
export const supplements: Section = {
  code: 'supplements',
  label: text('Suplemen dan makanan tambahan', 'Supplements and supplementary food'),
  fields: [
    ironTabletsReceived,
    ironTablets,
    computed('ironTabletsLeft', text('TTD diterima tetapi belum diminum', 'Received and not taken yet'), {
      unit: UNITS.tablet,
    }),
    yesNo('mms', text('Mendapat MMS (multivitamin ibu hamil)', 'Is given multiple micronutrients (MMS)')),
    yesNo('calcium', text('Minum kalsium', 'Takes calcium')),
    shortText('otherSupplements', text('Vitamin atau suplemen lain', 'Other vitamins or supplements')),
    supplementaryFood,
    shortText('supplementaryFoodKind', text('Jenis makanan tambahan', 'Which supplementary food'), {
      visibleWhen: { field: 'supplementaryFood', op: 'eq', value: 'yes' },
    }),
    supplementaryFoodDays,
  ],
}
