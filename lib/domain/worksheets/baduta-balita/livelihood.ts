import type { Section } from '../definition'
import { yesNo } from '../field-builders'
import { documents } from '../shared/documents'
import { ageAtMarriage, domesticViolence, maritalStatus } from '../shared/family-life'
import { contraceptionMethod, unmetNeed } from '../shared/family-planning'
import { access, fishPerWeek, foodSecurity } from '../shared/food-and-access'
import { smokeAtHome } from '../shared/smoking'
import { welfare } from '../shared/welfare'
import { text } from '../text'

/** Part IX, second page: welfare, protection and the family. */
export const livelihood: Section = {
  code: 'livelihood',
  label: text('Sosial ekonomi dan perlindungan', 'Livelihood and protection'),
  fields: [
    ...welfare,
    documents,
    ...smokeAtHome,
    yesNo('contraception', text('Ibu peserta KB sekarang', 'The mother uses contraception now'), { required: true }),
    contraceptionMethod('contraception'),
    unmetNeed('contraception'),
    ...foodSecurity,
    fishPerWeek,
    ...access,
    maritalStatus(text('Status pernikahan orang tua', "Parents' marital status")),
    ageAtMarriage(text('Umur ibu saat menikah', "Mother's age at marriage")),
    domesticViolence,
  ],
}
