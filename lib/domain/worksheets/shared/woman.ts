import type { Field, Option } from '../definition'
import { choice, computed, option } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { caseHeader, identityNumbers } from './header'
import { EDUCATION } from './options'

/** Work as printed on the forms of women; a bride may also be a student. */
export const WORKING: readonly Option[] = [
  option('working', 'Bekerja', 'Working'),
  option('not_working', 'Tidak bekerja', 'Not working'),
]

/** Whose sheet it is: the head of the form, her name and numbers, her age on the day, her school and work. */
export function womanFields(occupations: readonly Option[]): Field[] {
  return [
    ...caseHeader,
    computed('subjectName', text('Nama', 'Name'), { sensitivity: 'restricted' }),
    // The forms of women print the NIK, that of the child does not.
    ...identityNumbers.map((field) => (field.code === 'nik' ? { ...field, mark: 'form' as const } : field)),
    computed('bornOn', text('Tanggal lahir', 'Date of birth')),
    computed('ageYears', text('Umur', 'Age'), { mark: 'form', unit: UNITS.year }),
    choice('motherEducation', text('Pendidikan', 'Education'), EDUCATION, {
      mark: 'form',
      required: true,
      suggestedSource: 'elsimil',
    }),
    choice('occupation', text('Pekerjaan', 'Work'), occupations, {
      mark: 'form',
      required: true,
      suggestedSource: 'elsimil',
      help: text('Bekerja berarti mendapat penghasilan.', 'Working means earning an income.'),
    }),
  ]
}
