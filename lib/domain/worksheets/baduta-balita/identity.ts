import type { Section } from '../definition'
import { choice, computed, decimal, integer, option, shortText, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** Part I of the audit form: whose case this is, and how the child was born. */
export const identity: Section = {
  code: 'identity',
  label: text('Identitas dan kelahiran', 'Identity and birth'),
  intro: text(
    'Periksa dulu apakah data anak ini benar. Data kelahiran biasanya tertulis di Buku KIA.',
    'First check that this is the right child. Birth data are usually written in the KIA book.',
  ),
  fields: [
    computed('district', text('Kabupaten/Kota', 'District'), { mark: 'form' }),
    computed('subdistrict', text('Kecamatan', 'Subdistrict'), { mark: 'form' }),
    computed('village', text('Desa/Kelurahan', 'Village'), { mark: 'form' }),
    computed('healthCenter', text('Puskesmas', 'Health centre'), { mark: 'form' }),
    computed('cycle', text('Siklus audit', 'Audit cycle')),
    computed('caseNumber', text('Nomor urut kasus audit', 'Audit case number'), { mark: 'form' }),
    computed('auditedOn', text('Tanggal audit', 'Audit date'), {
      mark: 'form',
      help: text(
        'Terisi saat tim pakar menandatangani hasil audit.',
        'Filled when the expert team signs the audit result.',
      ),
    }),
    shortText('auditOfficer', text('Petugas audit', 'Audit officer'), {
      mark: 'form',
      required: true,
      suggestedSource: 'other',
    }),
    shortText('auditPlace', text('Lokasi audit', 'Place of the audit'), {
      mark: 'form',
      suggestedSource: 'other',
      help: text(
        'Misalnya: posyandu, rumah keluarga, balai desa.',
        'For example: posyandu, family home, village hall.',
      ),
    }),
    computed('childName', text('Nama anak', 'Name of the child'), { mark: 'form', sensitivity: 'restricted' }),
    computed('nik', text('NIK', 'National identity number (NIK)'), { sensitivity: 'restricted' }),
    computed('familyCardNumber', text('Nomor KK', 'Family card number'), { sensitivity: 'restricted' }),
    computed('sex', text('Jenis kelamin', 'Sex'), {
      options: [option('male', 'Laki-laki', 'Male'), option('female', 'Perempuan', 'Female')],
    }),
    computed('bornOn', text('Tanggal lahir', 'Date of birth'), { mark: 'form' }),
    computed('ageMonths', text('Umur', 'Age'), { mark: 'form', unit: UNITS.month }),
    integer('childOrder', text('Anak ke-', 'Birth order'), [1, 20], {
      mark: 'form',
      required: true,
      suggestedSource: 'e_ppgbm',
    }),
    integer('siblingsTotal', text('Dari berapa bersaudara', 'Out of how many children'), [1, 20], {
      mark: 'form',
      required: true,
    }),
    choice(
      'termAtBirth',
      text('Riwayat kelahiran', 'Term at birth'),
      [
        option('term', 'Cukup bulan (37 minggu atau lebih)', 'Term (37 weeks or more)'),
        option('preterm', 'Prematur (kurang dari 37 minggu)', 'Preterm (less than 37 weeks)'),
      ],
      { mark: 'form', required: true, suggestedSource: 'kia_book' },
    ),
    integer('gestationWeeks', text('Umur kehamilan saat lahir', 'Gestation at birth'), [22, 44], {
      unit: UNITS.week,
      suggestedSource: 'kia_book',
    }),
    integer('birthWeightG', text('Berat badan saat lahir', 'Birth weight'), [400, 7000], {
      mark: 'form',
      required: true,
      unit: UNITS.gram,
      suggestedSource: 'kia_book',
      help: text('Dalam gram, misalnya 2850.', 'In grams, for example 2850.'),
    }),
    decimal('birthLengthCm', text('Panjang badan saat lahir', 'Birth length'), [25, 65], {
      mark: 'form',
      required: true,
      unit: UNITS.cm,
      suggestedSource: 'kia_book',
    }),
    decimal('birthHeadCm', text('Lingkar kepala saat lahir', 'Head circumference at birth'), [20, 45], {
      unit: UNITS.cm,
      suggestedSource: 'kia_book',
    }),
    yesNo(
      'asphyxia',
      text('Asfiksia (tidak langsung menangis saat lahir)', 'Asphyxia (did not cry at once at birth)'),
      {
        mark: 'form',
        required: true,
        sensitivity: 'restricted',
        suggestedSource: 'kia_book',
      },
    ),
  ],
}
