import type { Section } from '../definition'
import { WORKING, womanFields } from './woman'
import { text } from '../text'

/** Part I of the sheets of a mother, before and after the birth: whose case this is. */
export const motherIdentity: Section = {
  code: 'identity',
  label: text('Identitas', 'Identity'),
  intro: text('Periksa dulu apakah data ibu ini benar.', 'First check that this is the right mother.'),
  fields: womanFields(WORKING),
}
