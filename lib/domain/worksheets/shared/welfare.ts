import type { Field } from '../definition'
import { choice, computed, day, integer, multiChoice, option } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from './options'

/** What the family lives on, and which aid and insurance reach it. */
export const welfare: readonly Field[] = [
  choice(
    'welfareRank',
    text('Peringkat kesejahteraan keluarga', 'Welfare rank of the family'),
    [
      option('1', '1', '1'),
      option('2', '2', '2'),
      option('3', '3', '3'),
      option('4', '4', '4'),
      option('above_4', 'Di atas 4', 'Above 4'),
    ],
    {
      mark: 'krs',
      suggestedSource: 'siga',
      help: text('Dari daftar keluarga berisiko stunting (KRS).', 'From the list of families at risk (KRS).'),
    },
  ),
  integer('incomeDecile', text('Desil DTSEN/DTKS', 'DTSEN/DTKS decile'), [1, 10], {
    suggestedSource: 'other',
    help: text('Tanyakan ke operator desa.', 'Ask the village operator.'),
  }),
  integer('monthlyIncomeRp', text('Pendapatan keluarga sebulan', 'Family income a month'), [0, 200_000_000], {
    unit: UNITS.rupiah,
    sensitivity: 'restricted',
  }),
  computed('incomePerPersonRp', text('Pendapatan per orang sebulan', 'Income per person a month'), {
    unit: UNITS.rupiah,
    sensitivity: 'restricted',
  }),
  multiChoice(
    'socialAid',
    text('Bantuan sosial yang diterima', 'Social assistance received'),
    [
      option('pkh', 'PKH', 'Conditional cash (PKH)'),
      option('sembako', 'BPNT/Sembako', 'Food assistance (BPNT/Sembako)'),
      option('blt_desa', 'BLT Desa', 'Village cash assistance'),
      option('other', 'Bantuan lain', 'Other assistance'),
      noneOption('Tidak menerima', 'None'),
    ],
    { required: true },
  ),
  day('socialAidLastOn', text('Bantuan terakhir diterima tanggal', 'Last assistance received on'), {
    visibleWhen: { field: 'socialAid', op: 'includesAny', value: ['pkh', 'sembako', 'blt_desa', 'other'] },
  }),
  choice(
    'healthInsurance',
    text('Jaminan kesehatan (JKN)', 'Health insurance (JKN)'),
    [
      option('pbi_apbn', 'PBI-APBN', 'Subsidised, national (PBI-APBN)'),
      option('pbi_apbd', 'PBI-APBD', 'Subsidised, local (PBI-APBD)'),
      option('paying', 'Non-PBI (membayar sendiri atau dari kantor)', 'Paying member'),
      option('inactive', 'Punya, tetapi tidak aktif', 'Has it, but inactive'),
      option('uninsured', 'Tidak punya', 'None'),
    ],
    { required: true },
  ),
]
