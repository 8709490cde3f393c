import type { Section } from '../definition'
import { choice, integer, option } from '../field-builders'
import { motherDiseases } from '../shared/antenatal'
import { infectionTests } from '../shared/blood-tests'
import { bloodPressure } from '../shared/body'
import { text } from '../text'
import { UNITS } from '../units'

/** Illness in this pregnancy, and the tests that look for it. */
export const illness: Section = {
  code: 'illness',
  label: text('Pemeriksaan dan penyakit', 'Tests and illness'),
  intro: text(
    'Diisi bersama bidan. Hasil HIV, sifilis, dan hepatitis B hanya dibaca Puskesmas dan tim pakar.',
    'Filled together with the midwife. HIV, syphilis and hepatitis B are read by the health centre and the experts only.',
  ),
  fields: [
    ...bloodPressure,
    choice(
      'urineProtein',
      text('Protein urin', 'Protein in urine'),
      [
        option('negative', 'Negatif', 'Negative'),
        option('trace', 'Samar (±)', 'Trace'),
        option('plus1', '+1', '+1'),
        option('plus2', '+2', '+2'),
        option('plus3', '+3 atau lebih', '+3 or more'),
      ],
      { suggestedSource: 'health_record' },
    ),
    integer('bloodGlucose', text('Gula darah sewaktu (GDS)', 'Random blood glucose (GDS)'), [30, 600], {
      unit: UNITS.glucose,
      suggestedSource: 'health_record',
    }),
    ...infectionTests({ required: true }),
    motherDiseases,
  ],
}
