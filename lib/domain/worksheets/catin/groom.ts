import type { Section } from '../definition'
import { beyondForm } from '../field-builders'
import { fatherFields } from '../shared/father'
import { text } from '../text'

/** The man she is going to marry. His height is not asked before there is a child. */
export const groom: Section = {
  code: 'groom',
  label: text('Calon suami', 'Husband to be'),
  fields: beyondForm(
    fatherFields(text('calon suami', "Husband-to-be's")).filter(({ code }) => code !== 'fatherHeightCm'),
  ),
}
