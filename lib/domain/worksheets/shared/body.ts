import type { Field, Option } from '../definition'
import { computed, day, decimal, integer, option } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** When the woman was weighed and measured. */
export const bodyMeasuredOn: Field = day(
  'bodyMeasuredOn',
  text('Tanggal ditimbang dan diukur', 'Weighed and measured on'),
  {
    required: true,
    suggestedSource: 'elsimil',
  },
)

export const motherHeight: Field = decimal('motherHeightCm', text('Tinggi badan', 'Height'), [120, 190], {
  mark: 'form',
  required: true,
  unit: UNITS.cm,
  suggestedSource: 'elsimil',
  help: text('Ukur tanpa alas kaki.', 'Measure without shoes.'),
})

export const motherArm: Field = decimal(
  'motherArmcCm',
  text('Lingkar lengan atas (LILA)', 'Mid-upper-arm circumference (LILA)'),
  [14, 50],
  {
    required: true,
    unit: UNITS.cm,
    suggestedSource: 'elsimil',
    help: text(
      'Ukur pada lengan yang jarang dipakai. Di bawah 23,5 cm berisiko KEK.',
      'Measure the arm used less. Below 23.5 cm there is a risk of chronic energy deficiency.',
    ),
  },
)

/** Classes of the body mass index of a grown woman. */
export const BMI_CLASSES: readonly Option[] = [
  option('thin', 'Kurus', 'Thin'),
  option('normal', 'Normal', 'Normal'),
  option('heavy', 'Gemuk, ringan', 'Overweight, mild'),
  option('obese', 'Gemuk, berat', 'Overweight, severe'),
]

/** Degrees of anaemia. */
export const ANAEMIA: readonly Option[] = [
  option('normal', 'Tidak anemia', 'Not anaemic'),
  option('mild', 'Anemia ringan', 'Mild anaemia'),
  option('moderate', 'Anemia sedang', 'Moderate anaemia'),
  option('severe', 'Anemia berat', 'Severe anaemia'),
]

const HAEMOGLOBIN = { unit: UNITS.haemoglobin, suggestedSource: 'health_record' } as const

/** One value of haemoglobin. */
export function haemoglobin(code: string, label: Field['label'], extras: Partial<Field> = {}): Field {
  return { ...decimal(code, label, [3, 20], HAEMOGLOBIN), ...extras }
}

/** When the haemoglobin was taken, what it should reach, and what it means. */
export const haemoglobinReading: readonly Field[] = [
  day('hbOn', text('Tanggal periksa Hb', 'Haemoglobin taken on'), { suggestedSource: 'health_record' }),
  computed('hbLimit', text('Batas Hb untuk keadaan ini', 'Limit of haemoglobin at this stage'), {
    unit: UNITS.haemoglobin,
  }),
  computed('anaemiaClass', text('Arti nilai Hb', 'What the haemoglobin means'), { options: ANAEMIA }),
]

/** Blood pressure. */
export const bloodPressure: readonly Field[] = [
  integer('systolic', text('Tekanan darah sistolik (atas)', 'Systolic (upper) blood pressure'), [60, 260], {
    required: true,
    unit: UNITS.pressure,
    suggestedSource: 'health_record',
  }),
  integer('diastolic', text('Tekanan darah diastolik (bawah)', 'Diastolic (lower) blood pressure'), [30, 160], {
    required: true,
    unit: UNITS.pressure,
    suggestedSource: 'health_record',
  }),
]
