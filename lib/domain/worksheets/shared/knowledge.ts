import type { Field } from '../definition'
import { choice, option } from '../field-builders'
import type { Text } from '../text'

/** What is known of nutrition, in the words of the sheet. */
export function nutritionKnowledge(label: Text): Field {
  return choice(
    'nutritionKnowledge',
    label,
    [
      option(
        'good',
        'Dapat menyebutkan makanan sesuai umur dan akibat stunting',
        'Can name food for age and why it matters',
      ),
      option('limited', 'Belum dapat', 'Cannot yet'),
    ],
    { required: true },
  )
}
