import type { Field } from '../definition'
import { choice, decimal, integer, shortText } from '../field-builders'
import { text, type Text } from '../text'
import { UNITS } from '../units'
import { EDUCATION, WORK } from './options'

/** The child's father, or the man who will be; `man` is what the sheet calls him, in English with its apostrophe. */
export function fatherFields(man: Text): Field[] {
  return [
    shortText('fatherName', text(`Nama ${man.id}`, `${man.en} name`), { mark: 'form', sensitivity: 'restricted' }),
    integer('fatherAge', text(`Umur ${man.id}`, `${man.en} age`), [14, 95], { mark: 'form', unit: UNITS.year }),
    choice('fatherEducation', text(`Pendidikan ${man.id}`, `${man.en} education`), EDUCATION, {
      mark: 'form',
      required: true,
    }),
    choice('fatherWork', text(`Pekerjaan ${man.id}`, `${man.en} work`), WORK, { mark: 'form', required: true }),
    shortText('fatherWorkOther', text(`Pekerjaan ${man.id} lainnya`, `${man.en} other work`), {
      visibleWhen: { field: 'fatherWork', op: 'eq', value: 'other' },
    }),
    decimal('fatherHeightCm', text(`Tinggi badan ${man.id}`, `${man.en} height`), [120, 210], {
      mark: 'form',
      unit: UNITS.cm,
      suggestedSource: 'observation',
    }),
  ]
}
