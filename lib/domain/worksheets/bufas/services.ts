import type { Section } from '../definition'
import { beyondForm } from '../field-builders'
import { accompaniment } from '../shared/services'
import { text } from '../text'

/** Who accompanies the mother. */
export const services: Section = {
  code: 'services',
  label: text('Pendampingan ibu', 'Accompaniment of the mother'),
  fields: beyondForm(accompaniment),
}
