import type { Section } from '../definition'
import { beyondForm, computed, decimal } from '../field-builders'
import { BMI_CLASSES, bodyMeasuredOn, haemoglobin, haemoglobinReading, motherArm, motherHeight } from '../shared/body'
import { text } from '../text'
import { UNITS } from '../units'

const GENERAL_PRACTICE = text(
  'Rentang menurut IMT sebelum hamil (IOM) dibagi rata sampai minggu ke-40: kelaziman di lapangan, bukan peraturan.',
  'The range by BMI before pregnancy (IOM), spread evenly up to week 40: general practice, not a regulation.',
)

/** The mother's body in this pregnancy. */
export const nutrition: Section = {
  code: 'nutrition',
  label: text('Status gizi', 'Nutritional status'),
  fields: [
    bodyMeasuredOn,
    decimal('prePregnancyWeightKg', text('Berat badan sebelum hamil', 'Weight before pregnancy'), [25, 150], {
      required: true,
      unit: UNITS.kg,
      suggestedSource: 'kia_book',
    }),
    ...beyondForm([motherHeight]),
    computed('prePregnancyBmi', text('IMT sebelum hamil', 'BMI before pregnancy'), { unit: UNITS.bmi }),
    computed('bmiClass', text('Arti IMT sebelum hamil', 'What the BMI before pregnancy means'), {
      options: BMI_CLASSES,
    }),
    decimal('motherWeightKg', text('Berat badan sekarang', 'Present weight'), [25, 180], {
      required: true,
      unit: UNITS.kg,
      suggestedSource: 'kia_book',
    }),
    computed('weightGainSoFarKg', text('Kenaikan berat sejak sebelum hamil', 'Weight gained so far'), {
      unit: UNITS.kg,
    }),
    computed('expectedGainMinKg', text('Kenaikan yang diharapkan, paling sedikit', 'Gain expected, at least'), {
      unit: UNITS.kg,
    }),
    computed('expectedGainMaxKg', text('Kenaikan yang diharapkan, paling banyak', 'Gain expected, at most'), {
      unit: UNITS.kg,
      help: GENERAL_PRACTICE,
    }),
    computed('gainShortfallKg', text('Kurang dari yang diharapkan', 'Short of what is expected'), { unit: UNITS.kg }),
    motherArm,
    haemoglobin('hbFirst', text('Hb trimester 1', 'Haemoglobin, first trimester'), { required: true }),
    haemoglobin('hbSecond', text('Hb trimester 2', 'Haemoglobin, second trimester'), {
      visibleWhen: { field: 'trimester', op: 'in', value: ['second', 'third'] },
    }),
    haemoglobin('hbThird', text('Hb trimester 3', 'Haemoglobin, third trimester'), {
      required: true,
      visibleWhen: { field: 'trimester', op: 'eq', value: 'third' },
    }),
    ...haemoglobinReading,
  ],
}
