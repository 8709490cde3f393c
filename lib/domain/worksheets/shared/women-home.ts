import type { Field, Section } from '../definition'
import { beyondForm, multiChoice, option } from '../field-builders'
import { text } from '../text'
import { access, foodSecurity } from './food-and-access'
import { home } from './home'
import { noneOption } from './options'
import { welfare } from './welfare'

/** Water, sanitation and house of a woman's family: the same questions as for a child. */
export const womensHome: Section = { ...home, fields: beyondForm(home.fields) }

/** Papers of a family that has no child yet. */
export const familyDocuments: Field = multiChoice(
  'familyDocuments',
  text('Dokumen yang dimiliki', 'Documents the family has'),
  [
    option('family_card', 'Kartu keluarga (KK)', 'Family card (KK)'),
    option('identity_card', 'KTP', 'Identity card (KTP)'),
    option('marriage_book', 'Buku nikah', 'Marriage book'),
    noneOption('Tidak satu pun', 'None of them'),
  ],
  { required: true, suggestedSource: 'observation' },
)

/** Livelihood of a woman's family; `papers` and `more` differ by group. */
export function womensLivelihood(papers: Field, more: readonly Field[] = []): Section {
  return {
    code: 'livelihood',
    label: text('Sosial ekonomi dan perlindungan', 'Livelihood and protection'),
    fields: [...welfare, papers, ...foodSecurity, ...access, ...more],
  }
}
