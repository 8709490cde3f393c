import type { Section } from '../definition'
import { computed, decimal, shortText } from '../field-builders'
import { BMI_CLASSES, bodyMeasuredOn, haemoglobin, haemoglobinReading, motherArm, motherHeight } from '../shared/body'
import { text } from '../text'
import { UNITS } from '../units'

/** Part II of the bride's form: nutritional status. */
export const nutrition: Section = {
  code: 'nutrition',
  label: text('Status gizi', 'Nutritional status'),
  fields: [
    bodyMeasuredOn,
    decimal('motherWeightKg', text('Berat badan', 'Weight'), [25, 150], {
      mark: 'form',
      required: true,
      unit: UNITS.kg,
      suggestedSource: 'elsimil',
    }),
    motherHeight,
    computed('bmi', text('Indeks massa tubuh (IMT)', 'Body mass index (BMI)'), { mark: 'form', unit: UNITS.bmi }),
    computed('bmiClass', text('Arti IMT', 'What the BMI means'), { options: BMI_CLASSES }),
    motherArm,
    haemoglobin('motherHb', text('Hemoglobin (Hb)', 'Haemoglobin (Hb)'), { required: true }),
    ...haemoglobinReading,
    shortText('hbPlace', text('Tempat periksa Hb', 'Where the haemoglobin was taken'), {
      suggestedSource: 'health_record',
    }),
  ],
}
