import { integer, multiChoice, option, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from './options'

/** Tablets taken, not tablets given. */
export const ironTablets = integer(
  'ironTablets',
  text('Tablet tambah darah (TTD) yang diminum', 'Iron tablets (TTD) taken'),
  [0, 400],
  {
    required: true,
    unit: UNITS.tablet,
    suggestedSource: 'kia_book',
    help: text(
      'Yang benar-benar diminum selama hamil, bukan yang diterima.',
      'Those really taken in pregnancy, not those received.',
    ),
  },
)

/** Tablets given, not tablets taken. */
export const ironTabletsReceived = integer(
  'ironTabletsReceived',
  text('TTD yang diterima selama hamil', 'Iron tablets received in pregnancy'),
  [0, 400],
  { unit: UNITS.tablet, suggestedSource: 'kia_book' },
)

/** Antenatal visits in one pregnancy. */
export const ancVisits = integer(
  'ancVisits',
  text('Jumlah periksa kehamilan (ANC)', 'Antenatal visits (ANC)'),
  [0, 40],
  {
    required: true,
    unit: UNITS.times,
    suggestedSource: 'kia_book',
  },
)

/** Illness of the mother in one pregnancy. */
export const motherDiseases = multiChoice(
  'motherDiseases',
  text('Penyakit atau komplikasi ibu saat hamil', 'Illness or complications of the mother'),
  [
    option('hypertension', 'Tekanan darah tinggi atau preeklampsia', 'High blood pressure or pre-eclampsia'),
    option('diabetes', 'Kencing manis (diabetes)', 'Diabetes'),
    option('hiv', 'HIV', 'HIV'),
    option('syphilis', 'Sifilis', 'Syphilis'),
    option('hepatitis_b', 'Hepatitis B (HBsAg reaktif)', 'Hepatitis B (HBsAg reactive)'),
    option('tuberculosis', 'TBC', 'Tuberculosis'),
    option('malaria', 'Malaria', 'Malaria'),
    option('worms', 'Kecacingan', 'Worms'),
    option('hyperemesis', 'Muntah berat (hiperemesis)', 'Severe vomiting (hyperemesis)'),
    option('growth_restriction', 'Pertumbuhan janin terhambat', 'Fetal growth restriction'),
    option('other', 'Penyakit lain', 'Other illness'),
    noneOption('Tidak ada', 'None'),
  ],
  { required: true, sensitivity: 'restricted', suggestedSource: 'kia_book' },
)

/** From one birth to the next. */
export const spacingMonths = integer(
  'spacingMonths',
  text('Jarak dari persalinan sebelumnya', 'Interval from the previous birth'),
  [8, 360],
  {
    required: true,
    unit: UNITS.month,
    visibleWhen: { field: 'childOrder', op: 'gt', value: 1 },
  },
)

/** Whether this pregnancy was wanted. */
export const pregnancyWanted = yesNo('pregnancyWanted', text('Kehamilan ini diinginkan', 'The pregnancy was wanted'), {
  sensitivity: 'restricted',
})
