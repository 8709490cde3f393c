import type { Field } from '../definition'
import { shortText, yesNo } from '../field-builders'
import { text } from '../text'

/** Early initiation of breastfeeding. */
export const earlyInitiation = yesNo(
  'earlyInitiation',
  text('Inisiasi menyusu dini (IMD)', 'Early initiation of breastfeeding (IMD)'),
  {
    required: true,
    suggestedSource: 'kia_book',
    help: text(
      'Bayi diletakkan di dada ibu dan menyusu dalam satu jam pertama.',
      'The baby was put on the chest and suckled within the first hour.',
    ),
  },
)

/** Breast milk only. */
export const exclusiveBreastfeeding = yesNo(
  'exclusiveBreastfeeding',
  text('ASI eksklusif 0–6 bulan', 'Exclusive breastfeeding 0–6 months'),
  {
    required: true,
    help: text(
      'Hanya ASI sampai umur 6 bulan. Bila belum 6 bulan: hanya ASI sampai hari ini.',
      'Breast milk only until 6 months. If younger: breast milk only until today.',
    ),
  },
)

/** Why the child is not breastfed, where the question `asked` was answered with no. */
export function notBreastfedReason(asked: string): Field {
  return shortText('notBreastfedReason', text('Mengapa tidak disusui lagi', 'Why no longer breastfed'), {
    visibleWhen: { field: asked, op: 'eq', value: 'no' },
  })
}
