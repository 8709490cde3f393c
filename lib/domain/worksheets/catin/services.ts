import type { Section } from '../definition'
import { beyondForm, choice, option, yesNo } from '../field-builders'
import { accompaniment } from '../shared/services'
import { text } from '../text'

/** Part VIII of the bride's sheet: who accompanies her to the wedding. */
export const services: Section = {
  code: 'services',
  label: text('Pendampingan calon pengantin', 'Accompaniment of the bride'),
  fields: [
    ...beyondForm(accompaniment),
    yesNo('premaritalHealthCheck', text('Sudah memeriksakan kesehatan pranikah', 'Had the premarital health check'), {
      required: true,
      suggestedSource: 'health_record',
    }),
    yesNo('elsimilRecorded', text('Sudah terdata di Elsimil', 'Is recorded in Elsimil'), {
      required: true,
      suggestedSource: 'elsimil',
    }),
    choice(
      'elsimilResult',
      text('Hasil skrining Elsimil', 'Result of the Elsimil screening'),
      [option('ideal', 'Ideal', 'Ideal'), option('at_risk', 'Berisiko', 'At risk')],
      { suggestedSource: 'elsimil', visibleWhen: { field: 'elsimilRecorded', op: 'eq', value: 'yes' } },
    ),
    yesNo('elsimilCertificate', text('Punya sertifikat Elsimil', 'Has the Elsimil certificate'), {
      suggestedSource: 'elsimil',
      visibleWhen: { field: 'elsimilRecorded', op: 'eq', value: 'yes' },
    }),
    yesNo(
      'premaritalCourse',
      text('Sudah ikut bimbingan perkawinan (bimwin) KUA', 'Took the marriage course (bimwin)'),
      {
        required: true,
      },
    ),
  ],
}
