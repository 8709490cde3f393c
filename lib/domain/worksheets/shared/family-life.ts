import type { Field } from '../definition'
import { choice, integer, option, yesNo } from '../field-builders'
import { text, type Text } from '../text'
import { UNITS } from '../units'

/** Whether the parents are married, in the words of the sheet. */
export function maritalStatus(label: Text): Field {
  return choice(
    'maritalStatus',
    label,
    [
      option('married', 'Menikah', 'Married'),
      option('divorced', 'Cerai hidup', 'Divorced'),
      option('widowed', 'Cerai mati', 'Widowed'),
      option('unmarried_pregnancy', 'Hamil di luar nikah', 'Pregnant outside marriage'),
      option('other', 'Lainnya', 'Other'),
    ],
    { sensitivity: 'restricted' },
  )
}

/** How old the woman was when she married, in the words of the sheet. */
export function ageAtMarriage(label: Text): Field {
  return integer('motherAgeAtMarriage', label, [10, 60], {
    unit: UNITS.year,
    sensitivity: 'restricted',
  })
}

/** Asked alone and in safety, or not at all. */
export const domesticViolence = yesNo(
  'domesticViolence',
  text('Ada kekerasan dalam rumah tangga (KDRT)', 'Domestic violence'),
  {
    sensitivity: 'restricted',
    help: text(
      'Tanyakan sendirian dan dengan aman. Boleh tidak dijawab.',
      'Ask alone and in safety. May stay unanswered.',
    ),
  },
)
