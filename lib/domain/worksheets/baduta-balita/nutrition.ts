import type { Section } from '../definition'
import { computed, multiChoice, option } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from '../shared/options'

/** Present growth: shown from the measurements, so that nobody copies a number by hand. */
export const nutrition: Section = {
  code: 'nutrition',
  label: text('Status gizi', 'Nutritional status'),
  intro: text(
    'Angka di bagian ini berasal dari penimbangan dan pengukuran terakhir. Bila salah, catat pengukuran baru.',
    'The figures here come from the latest measurement. If one is wrong, record a new measurement.',
  ),
  fields: [
    computed('measuredOn', text('Tanggal pengukuran', 'Measured on')),
    computed('weightKg', text('Berat badan sekarang', 'Present weight'), { mark: 'form', unit: UNITS.kg }),
    computed('lengthCm', text('Panjang/tinggi badan sekarang', 'Present length/height'), {
      mark: 'form',
      unit: UNITS.cm,
    }),
    computed('position', text('Cara ukur', 'Position'), {
      options: [option('lying', 'Telentang', 'Lying'), option('standing', 'Berdiri', 'Standing')],
    }),
    computed('headcCm', text('Lingkar kepala', 'Head circumference'), { unit: UNITS.cm }),
    computed('armcCm', text('Lingkar lengan atas (LILA)', 'Mid-upper-arm circumference'), { unit: UNITS.cm }),
    computed('oedema', text('Edema (bengkak) kedua punggung kaki', 'Oedema of both feet')),
    computed('zWeightForAge', text('BB/U (berat menurut umur)', 'Weight-for-age'), { unit: UNITS.deviations }),
    computed('zLengthForAge', text('TB/U atau PB/U (tinggi menurut umur)', 'Length/height-for-age'), {
      unit: UNITS.deviations,
    }),
    computed('zWeightForLength', text('BB/TB atau BB/PB (berat menurut tinggi)', 'Weight-for-length/height'), {
      unit: UNITS.deviations,
    }),
    computed('zBmiForAge', text('IMT/U (indeks massa tubuh menurut umur)', 'BMI-for-age'), { unit: UNITS.deviations }),
    computed('zHeadForAge', text('Lingkar kepala menurut umur', 'Head circumference-for-age'), {
      unit: UNITS.deviations,
    }),
    computed('weightGain', text('Kenaikan berat badan', 'Weight gain'), {
      options: [
        option('N', 'Naik (N)', 'Gained (N)'),
        option('T', 'Tidak naik (T)', 'Did not gain (T)'),
        option('O', 'Bulan lalu tidak ditimbang (O)', 'Not weighed last month (O)'),
        option('B', 'Baru pertama ditimbang (B)', 'First weighing (B)'),
      ],
    }),
    computed('twoT', text('Dua kali berturut-turut tidak naik (2T)', 'No gain twice in a row (2T)')),
    computed('belowRedLine', text('Di bawah garis merah (BGM)', 'Below the red line')),
    multiChoice(
      'redFlagSigns',
      text('Tanda bahaya yang terlihat', 'Warning signs seen'),
      [
        option('disproportionate', 'Tubuh pendek tidak seimbang', 'Disproportionate short stature'),
        option('dysmorphic', 'Wajah atau bentuk tubuh tidak biasa', 'Unusual face or body features'),
        option('head_size', 'Kepala terlalu kecil atau terlalu besar', 'Head too small or too large'),
        option('falling_line', 'Garis tinggi badan memotong turun di KMS', 'Height line falling across the chart'),
        option('chronic_diarrhoea', 'Diare lama (14 hari atau lebih)', 'Long diarrhoea (14 days or more)'),
        option('recurrent_infection', 'Infeksi berat berulang', 'Repeated severe infections'),
        option('feeding_problem', 'Sulit makan yang menetap', 'Lasting feeding problem'),
        option('endocrine', 'Dugaan gangguan hormon', 'Suspected hormone disorder'),
        option('abuse', 'Dugaan kekerasan atau penelantaran', 'Suspected abuse or neglect'),
        noneOption('Tidak ada tanda bahaya', 'No warning signs'),
      ],
      {
        sensitivity: 'restricted',
        suggestedSource: 'observation',
        help: text(
          'Diisi bersama bidan atau petugas kesehatan. Boleh ditandai menyusul.',
          'Filled together with the midwife or health worker. May be marked as to follow.',
        ),
      },
    ),
  ],
}
