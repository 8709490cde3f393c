import type { Section } from '../definition'
import { choice, integer, multiChoice, option, shortText, yesNo } from '../field-builders'
import { infectionTests } from '../shared/blood-tests'
import { noneOption } from '../shared/options'
import { text } from '../text'
import { UNITS } from '../units'

/** Part III of the bride's sheet: iron tablets, illness, immunisation. */
export const health: Section = {
  code: 'health',
  label: text('Kesehatan', 'Health'),
  fields: [
    yesNo(
      'weeklyIron',
      text('Minum tablet tambah darah (TTD) seminggu sekali', 'Takes an iron tablet (TTD) every week'),
      { required: true, suggestedSource: 'elsimil' },
    ),
    integer('weeklyIronReceived', text('TTD diterima sebulan terakhir', 'Tablets received last month'), [0, 60], {
      unit: UNITS.tablet,
    }),
    integer('weeklyIronTablets', text('TTD diminum sebulan terakhir', 'Tablets taken last month'), [0, 60], {
      unit: UNITS.tablet,
      visibleWhen: { field: 'weeklyIron', op: 'eq', value: 'yes' },
    }),
    multiChoice(
      'medicalHistory',
      text('Riwayat penyakit', 'Illnesses she has or had'),
      [
        option('tuberculosis', 'TBC', 'Tuberculosis'),
        option('hiv', 'HIV', 'HIV'),
        option('syphilis', 'Sifilis', 'Syphilis'),
        option('hepatitis_b', 'Hepatitis B', 'Hepatitis B'),
        option('malaria', 'Malaria', 'Malaria'),
        option('worms', 'Kecacingan', 'Worms'),
        option('diabetes', 'Kencing manis (diabetes)', 'Diabetes'),
        option('hypertension', 'Tekanan darah tinggi', 'High blood pressure'),
        option('heart', 'Penyakit jantung', 'Heart disease'),
        option('thyroid', 'Gangguan tiroid', 'Thyroid disorder'),
        option('thalassaemia', 'Talasemia', 'Thalassaemia'),
        option('asthma', 'Asma', 'Asthma'),
        option('allergy', 'Alergi', 'Allergy'),
        option('other', 'Penyakit lain', 'Other illness'),
        noneOption('Tidak ada', 'None'),
      ],
      { required: true, sensitivity: 'restricted', suggestedSource: 'health_record' },
    ),
    shortText('otherMedicalHistory', text('Penyakit lain, sebutkan', 'Other illness, which'), {
      sensitivity: 'restricted',
      visibleWhen: { field: 'medicalHistory', op: 'includesAny', value: ['other'] },
    }),
    choice(
      'tetanusStatus',
      text('Status imunisasi tetanus (TT/Td)', 'Tetanus immunisation (TT/Td)'),
      ['T0', 'T1', 'T2', 'T3', 'T4', 'T5'].map((dose) => option(dose, dose, dose)),
      { suggestedSource: 'health_record' },
    ),
    ...infectionTests({ required: false }),
  ],
}
