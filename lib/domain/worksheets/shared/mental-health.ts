import type { Field } from '../definition'
import { integer } from '../field-builders'
import { text, type Text } from '../text'

/** The score of a depression questionnaire (EPDS) that a health worker took, in the words of the sheet. */
export function epds(label: Text): Field {
  return integer('motherEpds', label, [0, 30], {
    sensitivity: 'restricted',
    suggestedSource: 'health_record',
    help: text('Hanya bila bidan atau puskesmas sudah menilai.', 'Only if a midwife or health centre assessed it.'),
  })
}
