import type { Section } from '../definition'
import { computed, decimal } from '../field-builders'
import {
  BMI_CLASSES,
  bloodPressure,
  bodyMeasuredOn,
  haemoglobin,
  haemoglobinReading,
  motherArm,
  motherHeight,
} from '../shared/body'
import { text } from '../text'
import { UNITS } from '../units'

/** The mother's body after the birth. */
export const nutrition: Section = {
  code: 'nutrition',
  label: text('Status gizi ibu', "The mother's nutritional status"),
  fields: [
    bodyMeasuredOn,
    decimal('motherWeightKg', text('Berat badan sekarang', 'Present weight'), [25, 180], {
      unit: UNITS.kg,
      suggestedSource: 'kia_book',
    }),
    motherHeight,
    computed('bmi', text('Indeks massa tubuh (IMT)', 'Body mass index (BMI)'), { unit: UNITS.bmi }),
    computed('bmiClass', text('Arti IMT', 'What the BMI means'), { options: BMI_CLASSES }),
    motherArm,
    haemoglobin('motherHb', text('Hemoglobin (Hb) sesudah bersalin', 'Haemoglobin (Hb) after the birth'), {
      required: true,
    }),
    ...haemoglobinReading,
    ...bloodPressure,
  ],
}
