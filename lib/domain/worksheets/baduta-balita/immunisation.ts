import type { Section } from '../definition'
import { choice, day, multiChoice, option, yesNo } from '../field-builders'
import { text } from '../text'
import { noneOption } from '../shared/options'

/** Part VI: immunisation, vitamin A and deworming. */
export const immunisation: Section = {
  code: 'immunisation',
  label: text('Imunisasi dan suplemen', 'Immunisation and supplements'),
  intro: text(
    'Salin dari Buku KIA atau catatan puskesmas. Centang yang sudah diterima saja.',
    "Copy from the KIA book or the health centre's record. Tick only what was received.",
  ),
  fields: [
    choice(
      'immunisationStatus',
      text('Status imunisasi menurut umur', 'Immunisation status for age'),
      [
        option('complete', 'Lengkap sesuai umur', 'Complete for age'),
        option('incomplete', 'Belum lengkap', 'Incomplete'),
        option('never', 'Belum pernah', 'Never immunised'),
      ],
      { required: true, suggestedSource: 'kia_book' },
    ),
    multiChoice(
      'vaccines',
      text('Imunisasi yang sudah diterima', 'Vaccines received'),
      [
        option('HB0', 'HB0', 'HepB birth dose'),
        option('BCG', 'BCG', 'BCG'),
        option('OPV1', 'Polio 1', 'Polio 1'),
        option('OPV2', 'Polio 2', 'Polio 2'),
        option('OPV3', 'Polio 3', 'Polio 3'),
        option('OPV4', 'Polio 4', 'Polio 4'),
        option('IPV1', 'IPV 1', 'IPV 1'),
        option('IPV2', 'IPV 2', 'IPV 2'),
        option('DPT1', 'DPT-HB-Hib 1', 'DPT-HB-Hib 1'),
        option('DPT2', 'DPT-HB-Hib 2', 'DPT-HB-Hib 2'),
        option('DPT3', 'DPT-HB-Hib 3', 'DPT-HB-Hib 3'),
        option('PCV1', 'PCV 1', 'PCV 1'),
        option('PCV2', 'PCV 2', 'PCV 2'),
        option('PCV3', 'PCV 3', 'PCV 3'),
        option('RV1', 'Rotavirus 1', 'Rotavirus 1'),
        option('RV2', 'Rotavirus 2', 'Rotavirus 2'),
        option('RV3', 'Rotavirus 3', 'Rotavirus 3'),
        option('MR1', 'Campak-Rubela (MR) 1', 'Measles-rubella (MR) 1'),
        option('DPT4', 'DPT-HB-Hib lanjutan (4)', 'DPT-HB-Hib booster (4)'),
        option('MR2', 'Campak-Rubela lanjutan (MR 2)', 'Measles-rubella booster (MR 2)'),
        noneOption('Belum satu pun', 'None yet'),
      ],
      { suggestedSource: 'kia_book' },
    ),
    yesNo('vitaminA', text('Vitamin A pada Februari/Agustus terakhir', 'Vitamin A in the last February/August'), {
      required: true,
      suggestedSource: 'e_ppgbm',
      visibleWhen: { field: 'ageMonths', op: 'gte', value: 6 },
    }),
    day('vitaminALastOn', text('Tanggal vitamin A terakhir', 'Date of the last vitamin A'), {
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'vitaminA', op: 'eq', value: 'yes' },
    }),
    yesNo('deworming', text('Obat cacing dalam 6 bulan terakhir', 'Deworming in the last 6 months'), {
      required: true,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'ageMonths', op: 'gte', value: 12 },
    }),
  ],
}
