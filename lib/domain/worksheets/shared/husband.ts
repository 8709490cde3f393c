import type { Section } from '../definition'
import { beyondForm } from '../field-builders'
import { text } from '../text'
import { fatherFields } from './father'

/** The husband, who is the child's father. His height is on the form of the mother after birth. */
export const husband: Section = {
  code: 'husband',
  label: text('Suami', 'Husband'),
  intro: text(
    'Bila tidak ada atau tidak diketahui, pilih keadaan “tidak berlaku” atau “tidak diketahui”.',
    'If there is none or it is not known, choose the status “not applicable” or “unknown”.',
  ),
  fields: fatherFields(text('suami', "Husband's")).map((field) =>
    field.code === 'fatherHeightCm' ? field : (beyondForm([field])[0] ?? field),
  ),
}
