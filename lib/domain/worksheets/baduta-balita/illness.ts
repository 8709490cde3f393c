import type { Section } from '../definition'
import { integer, multiChoice, option, shortText, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from '../shared/options'

/** Part VII: the child's illnesses. */
export const illness: Section = {
  code: 'illness',
  label: text('Penyakit anak', 'Illness of the child'),
  fields: [
    multiChoice(
      'illnesses',
      text('Penyakit yang pernah atau sedang diderita', 'Illnesses the child has or had'),
      [
        option('diarrhoea', 'Diare', 'Diarrhoea'),
        option('ari', 'ISPA (batuk pilek)', 'Acute respiratory infection'),
        option('pneumonia', 'Pneumonia', 'Pneumonia'),
        option('tuberculosis', 'TBC', 'Tuberculosis'),
        option('worms', 'Kecacingan', 'Worms'),
        option('measles', 'Campak', 'Measles'),
        option('malaria', 'Malaria', 'Malaria'),
        option('urinary', 'Infeksi saluran kemih', 'Urinary infection'),
        option('heart', 'Penyakit jantung bawaan', 'Congenital heart disease'),
        option('congenital', 'Kelainan bawaan lain', 'Other congenital disorder'),
        option('cerebral_palsy', 'Palsi serebral', 'Cerebral palsy'),
        option('thyroid', 'Gangguan tiroid', 'Thyroid disorder'),
        option('milk_allergy', 'Alergi susu sapi', "Cow's milk allergy"),
        option('other', 'Penyakit lain', 'Other illness'),
        noneOption('Tidak ada', 'None'),
      ],
      { required: true, sensitivity: 'restricted', suggestedSource: 'health_record' },
    ),
    shortText('otherIllness', text('Penyakit lain, sebutkan', 'Other illness, which'), {
      sensitivity: 'restricted',
      visibleWhen: { field: 'illnesses', op: 'includesAny', value: ['other'] },
    }),
    integer(
      'diarrhoeaEpisodes',
      text('Berapa kali diare dalam 3 bulan terakhir', 'Diarrhoea in the last 3 months'),
      [0, 60],
      {
        required: true,
        unit: UNITS.times,
        sensitivity: 'restricted',
        visibleWhen: { field: 'illnesses', op: 'includesAny', value: ['diarrhoea'] },
      },
    ),
    yesNo('zincForDiarrhoea', text('Mendapat zinc dan oralit saat diare', 'Was given zinc and ORS for diarrhoea'), {
      sensitivity: 'restricted',
      visibleWhen: { field: 'illnesses', op: 'includesAny', value: ['diarrhoea'] },
    }),
    integer(
      'ariEpisodes',
      text('Berapa kali ISPA dalam 3 bulan terakhir', 'Respiratory infections in the last 3 months'),
      [0, 60],
      {
        required: true,
        unit: UNITS.times,
        sensitivity: 'restricted',
        visibleWhen: { field: 'illnesses', op: 'includesAny', value: ['ari', 'pneumonia'] },
      },
    ),
    yesNo('tbContact', text('Kontak erat dengan penderita TBC', 'Close contact with a tuberculosis patient'), {
      required: true,
      sensitivity: 'restricted',
    }),
    integer('tbScore', text('Skor TBC anak', 'Paediatric tuberculosis score'), [0, 13], {
      sensitivity: 'restricted',
      suggestedSource: 'health_record',
      help: text('Diisi oleh puskesmas bila sudah dinilai.', 'Filled by the health centre if assessed.'),
    }),
  ],
}
