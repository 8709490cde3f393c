import type { Section } from '../definition'
import { beyondForm, choice, option, yesNo } from '../field-builders'
import { birthFields } from '../shared/birth'
import { earlyInitiation } from '../shared/breastfeeding'
import { text } from '../text'

/** The child that was born. */
export const baby: Section = {
  code: 'baby',
  label: text('Bayi', 'The baby'),
  intro: text(
    'Bila lahir kembar, isi tentang bayi dengan berat lahir terendah. Bila bayi sudah tiada, jangan dipaksakan bertanya.',
    'Of twins, answer for the baby with the lowest birth weight. If the baby has died, do not press for answers.',
  ),
  fields: [
    yesNo('babyAlive', text('Bayi masih hidup', 'The baby is alive'), {
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    yesNo('twins', text('Lahir kembar', 'Twins'), { suggestedSource: 'kia_book' }),
    choice(
      'babySex',
      text('Jenis kelamin bayi', 'Sex of the baby'),
      [option('male', 'Laki-laki', 'Boy'), option('female', 'Perempuan', 'Girl')],
      { required: true, suggestedSource: 'kia_book' },
    ),
    ...beyondForm(birthFields.filter(({ code }) => code !== 'gestationWeeks')),
    yesNo('congenitalDisorder', text('Cacat atau kelainan bawaan', 'Congenital disorder'), {
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    yesNo('jaundice', text('Kuning (ikterus)', 'Jaundice'), { sensitivity: 'restricted', suggestedSource: 'kia_book' }),
    earlyInitiation,
  ],
}
