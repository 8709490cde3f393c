import type { Section } from '../definition'
import { choice, decimal, integer, shortText } from '../field-builders'
import { fatherFields } from '../shared/father'
import { text } from '../text'
import { UNITS } from '../units'
import { EDUCATION, WORK } from '../shared/options'

/** Part II of the audit form: the child's father and mother. */
export const parents: Section = {
  code: 'parents',
  label: text('Orang tua', 'Parents'),
  intro: text(
    'Bila ayah atau ibu tidak ada atau tidak diketahui, pilih keadaan “tidak berlaku” atau “tidak diketahui”.',
    'If a parent is absent or not known, choose the status “not applicable” or “unknown”.',
  ),
  fields: [
    ...fatherFields(text('ayah', "Father's")),
    shortText('motherName', text('Nama ibu', "Mother's name"), {
      mark: 'form',
      required: true,
      sensitivity: 'restricted',
    }),
    integer('motherAge', text('Umur ibu sekarang', "Mother's present age"), [12, 65], {
      mark: 'form',
      required: true,
      unit: UNITS.year,
    }),
    choice('motherEducation', text('Pendidikan ibu', "Mother's education"), EDUCATION, {
      mark: 'form',
      required: true,
    }),
    choice('motherWork', text('Pekerjaan ibu', "Mother's work"), WORK, { mark: 'form', required: true }),
    shortText('motherWorkOther', text('Pekerjaan ibu lainnya', "Mother's other work"), {
      visibleWhen: { field: 'motherWork', op: 'eq', value: 'other' },
    }),
    decimal('motherHeightCm', text('Tinggi badan ibu', "Mother's height"), [110, 200], {
      mark: 'form',
      required: true,
      unit: UNITS.cm,
      suggestedSource: 'observation',
      help: text('Ukur bila mungkin, tanpa alas kaki.', 'Measure if possible, without shoes.'),
    }),
    integer(
      'motherAgeAtPregnancy',
      text('Umur ibu saat mengandung anak ini', "Mother's age when pregnant with this child"),
      [10, 60],
      { required: true, unit: UNITS.year },
    ),
  ],
}
