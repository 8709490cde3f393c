import type { Section } from '../definition'
import { choice, decimal, integer, option, yesNo } from '../field-builders'
import { nutritionKnowledge } from '../shared/knowledge'
import { epds } from '../shared/mental-health'
import { text } from '../text'
import { UNITS } from '../units'

/** Part VIII: development of the child and who cares for it. */
export const development: Section = {
  code: 'development',
  label: text('Perkembangan dan pola asuh', 'Development and care'),
  fields: [
    choice(
      'kpsp',
      text('Hasil KPSP terakhir', 'Latest KPSP result'),
      [
        option('S', 'Sesuai (9–10)', 'As expected (9–10)'),
        option('M', 'Meragukan (7–8)', 'Doubtful (7–8)'),
        option('P', 'Penyimpangan (6 atau kurang)', 'Deviating (6 or less)'),
      ],
      {
        required: true,
        suggestedSource: 'e_ppgbm',
        sensitivity: 'restricted',
        visibleWhen: { field: 'ageMonths', op: 'gte', value: 3 },
      },
    ),
    integer('kpspScore', text('Skor KPSP (jumlah jawaban “ya”)', 'KPSP score (number of “yes”)'), [0, 10], {
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'ageMonths', op: 'gte', value: 3 },
    }),
    yesNo(
      'sdidtk',
      text('Tumbuh kembang diperiksa (SDIDTK) dalam setahun', 'Development checked (SDIDTK) within a year'),
      { suggestedSource: 'kia_book' },
    ),
    yesNo('stimulation', text('Diajak bermain dan dirangsang sesuai umur', 'Is played with and stimulated for age'), {
      suggestedSource: 'observation',
    }),
    yesNo('toddlerGroup', text('Ikut Bina Keluarga Balita (BKB)', 'Takes part in the toddler family group (BKB)')),
    choice(
      'mainCaregiver',
      text('Pengasuh utama sehari-hari', 'Main caregiver in the daytime'),
      [
        option('mother', 'Ibu', 'Mother'),
        option('father', 'Ayah', 'Father'),
        option('grandparent', 'Nenek atau kakek', 'Grandparent'),
        option('relative', 'Saudara lain', 'Another relative'),
        option('daycare', 'Pengasuh atau tempat penitipan', 'Nanny or day care'),
        option('other', 'Lainnya', 'Other'),
      ],
      { required: true },
    ),
    decimal('motherHoursAway', text('Ibu jauh dari anak dalam sehari', 'Hours a day the mother is away'), [0, 24], {
      unit: UNITS.hour,
    }),
    decimal('screenHours', text('Anak memakai gawai atau menonton dalam sehari', 'Screen time a day'), [0, 24], {
      unit: UNITS.hour,
    }),
    yesNo('responsiveFeeding', text('Disuapi dengan sabar dan tanggap (makan responsif)', 'Responsive feeding'), {
      required: true,
      suggestedSource: 'observation',
      help: text(
        'Tidak dipaksa, tidak sambil menonton, mengikuti tanda lapar dan kenyang.',
        'Not forced, not in front of a screen, following signs of hunger and fullness.',
      ),
    }),
    yesNo('fatherInvolved', text('Ayah ikut mengasuh', 'The father takes part in care')),
    nutritionKnowledge(text('Pengetahuan gizi pengasuh', "Caregiver's knowledge of nutrition")),
    epds(text('Skor EPDS ibu', "Mother's EPDS score")),
  ],
}
