import type { Section } from '../definition'
import { beyondForm, yesNo } from '../field-builders'
import { accompaniment } from '../shared/services'
import { text } from '../text'

/** Who accompanies the pregnant woman. */
export const services: Section = {
  code: 'services',
  label: text('Pendampingan ibu hamil', 'Accompaniment in pregnancy'),
  fields: [
    ...beyondForm(accompaniment),
    yesNo('elsimilRecorded', text('Sudah terdata di Elsimil', 'Is recorded in Elsimil'), {
      suggestedSource: 'elsimil',
    }),
  ],
}
