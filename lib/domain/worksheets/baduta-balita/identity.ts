import type { Section } from '../definition'
import { choice, computed, integer, option } from '../field-builders'
import { birthFields } from '../shared/birth'
import { caseHeader, identityNumbers } from '../shared/header'
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
    ...caseHeader,
    computed('childName', text('Nama anak', 'Name of the child'), { mark: 'form', sensitivity: 'restricted' }),
    ...identityNumbers,
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
    ...birthFields,
  ],
}
