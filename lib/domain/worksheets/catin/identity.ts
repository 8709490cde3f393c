import type { Section } from '../definition'
import { computed, dayAhead, option } from '../field-builders'
import { WORKING, womanFields } from '../shared/woman'
import { text } from '../text'

/** Part I of the bride's form: whose case this is. */
export const identity: Section = {
  code: 'identity',
  label: text('Identitas', 'Identity'),
  intro: text('Periksa dulu apakah data calon pengantin ini benar.', 'First check that this is the right bride.'),
  fields: [
    ...womanFields([option('student', 'Mahasiswa atau pelajar', 'Student'), ...WORKING]),
    computed('ageRisk', text('Umur menurut batas 4T', 'Age by the limits of 4T'), {
      options: [
        option('too_young', 'Terlalu muda', 'Too young'),
        option('ideal', 'Tidak berisiko', 'No risk by age'),
        option('too_old', 'Terlalu tua', 'Too old'),
      ],
    }),
    dayAhead('plannedMarriageOn', text('Tanggal rencana menikah', 'Planned date of marriage'), {
      required: true,
      suggestedSource: 'elsimil',
    }),
  ],
}
