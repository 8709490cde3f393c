import { multiChoice, option } from '../field-builders'
import { text } from '../text'
import { noneOption } from './options'

/** Papers of a family that has a child. */
export const documents = multiChoice(
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
)
