import type { Section } from '../definition'
import { choice, computed, day, decimal, integer, multiChoice, option, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from './shared-options'

/** Part IX, second page: welfare, protection and the family. */
export const livelihood: Section = {
  code: 'livelihood',
  label: text('Sosial ekonomi dan perlindungan', 'Livelihood and protection'),
  fields: [
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
    multiChoice(
      'documents',
      text('Dokumen yang dimiliki', 'Documents the family has'),
      [
        option('family_card', 'Kartu keluarga (KK)', 'Family card (KK)'),
        option('identity_card', 'KTP orang tua', "Parents' identity cards (KTP)"),
        option('birth_certificate', 'Akta lahir anak', "Child's birth certificate"),
        option('child_card', 'Kartu Identitas Anak', 'Child identity card'),
        noneOption('Tidak satu pun', 'None of them'),
      ],
      { required: true, suggestedSource: 'observation' },
    ),
    yesNo('smokerAtHome', text('Ada anggota keluarga yang merokok di rumah', 'Somebody smokes at home'), {
      required: true,
    }),
    integer('cigarettesPerDay', text('Batang rokok sehari', 'Cigarettes a day'), [1, 120], {
      unit: UNITS.cigarette,
      visibleWhen: { field: 'smokerAtHome', op: 'eq', value: 'yes' },
    }),
    yesNo('contraception', text('Ibu peserta KB sekarang', 'The mother uses contraception now'), { required: true }),
    choice(
      'contraceptionMethod',
      text('Cara KB', 'Method'),
      [
        option('pill', 'Pil', 'Pill'),
        option('injection', 'Suntik', 'Injection'),
        option('condom', 'Kondom', 'Condom'),
        option('implant', 'Implan', 'Implant'),
        option('iud', 'IUD', 'IUD'),
        option('sterilisation', 'MOW atau MOP (steril)', 'Sterilisation'),
        option('lactational', 'MAL (menyusui)', 'Lactational amenorrhoea'),
        option('traditional', 'Cara tradisional', 'Traditional method'),
      ],
      { visibleWhen: { field: 'contraception', op: 'eq', value: 'yes' } },
    ),
    yesNo(
      'unmetNeed',
      text('Ingin menunda atau tidak ingin anak lagi, tetapi tidak ber-KB', 'Wants to delay or stop, but uses nothing'),
      { visibleWhen: { field: 'contraception', op: 'eq', value: 'no' } },
    ),
    yesNo('foodShortage', text('Pernah tidak cukup makan dalam setahun', 'Not enough food at some time in the year'), {
      required: true,
    }),
    choice(
      'yard',
      text('Pekarangan rumah', 'Yard of the house'),
      [
        option('used', 'Ditanami sayur atau buah', 'Planted with vegetables or fruit'),
        option('unused', 'Ada, belum dimanfaatkan', 'There is one, not used'),
        option('no_yard', 'Tidak punya', 'None'),
      ],
      { suggestedSource: 'observation' },
    ),
    choice('livestock', text('Ternak atau ikan peliharaan', 'Livestock or fish'), [
      option('eaten', 'Ada, hasilnya ikut dimakan keluarga', 'Yes, the family eats of it'),
      option('not_eaten', 'Ada, hasilnya tidak dimakan keluarga', 'Yes, the family does not eat of it'),
      option('no_livestock', 'Tidak ada', 'None'),
    ]),
    integer('fishPerWeek', text('Makan ikan dalam seminggu', 'Fish meals a week'), [0, 21], { unit: UNITS.times }),
    decimal('posyanduKm', text('Jarak ke posyandu', 'Distance to the posyandu'), [0, 300], {
      required: true,
      unit: UNITS.km,
    }),
    decimal('healthCenterKm', text('Jarak ke puskesmas', 'Distance to the health centre'), [0, 300], {
      required: true,
      unit: UNITS.km,
    }),
    integer('healthCenterMinutes', text('Waktu tempuh ke puskesmas', 'Travel time to the health centre'), [0, 1440], {
      unit: UNITS.minute,
    }),
    yesNo('phoneSignal', text('Ada sinyal telepon di rumah', 'Phone signal at home')),
    choice(
      'maritalStatus',
      text('Status pernikahan orang tua', "Parents' marital status"),
      [
        option('married', 'Menikah', 'Married'),
        option('divorced', 'Cerai hidup', 'Divorced'),
        option('widowed', 'Cerai mati', 'Widowed'),
        option('unmarried_pregnancy', 'Hamil di luar nikah', 'Pregnant outside marriage'),
        option('other', 'Lainnya', 'Other'),
      ],
      { sensitivity: 'restricted' },
    ),
    integer('motherAgeAtMarriage', text('Umur ibu saat menikah', "Mother's age at marriage"), [10, 60], {
      unit: UNITS.year,
      sensitivity: 'restricted',
    }),
    yesNo('domesticViolence', text('Ada kekerasan dalam rumah tangga (KDRT)', 'Domestic violence'), {
      sensitivity: 'restricted',
      help: text(
        'Tanyakan sendirian dan dengan aman. Boleh tidak dijawab.',
        'Ask alone and in safety. May stay unanswered.',
      ),
    }),
  ],
}
