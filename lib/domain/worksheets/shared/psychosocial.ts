import type { Field, Section } from '../definition'
import { integer, yesNo } from '../field-builders'
import { text } from '../text'
import { domesticViolence } from './family-life'

/** How she is, and who stands by her. `more` are the questions that only some groups are asked. */
export function psychosocial(more: readonly Field[]): Section {
  return {
    code: 'psychosocial',
    label: text('Kesehatan jiwa dan dukungan', 'Mental health and support'),
    intro: text(
      'Tanyakan dengan tenang dan tanpa orang lain mendengar. Boleh tidak dijawab.',
      'Ask calmly, with nobody else listening. Questions may stay unanswered.',
    ),
    fields: [
      integer('srq20', text('Skor SRQ-20 (jumlah jawaban “ya”)', 'SRQ-20 score (number of “yes”)'), [0, 20], {
        sensitivity: 'restricted',
        suggestedSource: 'health_record',
        help: text('Hanya bila bidan atau puskesmas sudah menilai.', 'Only if a midwife or health centre assessed it.'),
      }),
      ...more,
      yesNo('familySupport', text('Didukung suami atau keluarga', 'Supported by husband or family'), {
        required: true,
        help: text(
          'Misalnya diantar memeriksakan diri, dibantu pekerjaan rumah, diingatkan minum tablet.',
          'For example taken to the check-up, helped at home, reminded of the tablets.',
        ),
      }),
      domesticViolence,
    ],
  }
}
