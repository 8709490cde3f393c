import type { Section } from '../definition'
import { choice, multiChoice, option, yesNo } from '../field-builders'
import { exclusiveBreastfeeding, notBreastfedReason } from '../shared/breastfeeding'
import { noneOption } from '../shared/options'
import { text } from '../text'

/** Breastfeeding now. */
export const breastfeeding: Section = {
  code: 'breastfeeding',
  label: text('Menyusui', 'Breastfeeding'),
  fields: [
    yesNo('breastfeedingNow', text('Saat ini ibu menyusui', 'She is breastfeeding now'), {
      mark: 'form',
      required: true,
      suggestedSource: 'elsimil',
      help: text(
        'Ya bila menyusui, juga bila dicampur dengan selain ASI.',
        'Yes if she breastfeeds, also if mixed with something else.',
      ),
    }),
    notBreastfedReason('breastfeedingNow'),
    {
      ...exclusiveBreastfeeding,
      visibleWhen: { field: 'breastfeedingNow', op: 'eq', value: 'yes' },
    },
    multiChoice('breastfeedingProblems', text('Masalah menyusui', 'Problems of breastfeeding'), [
      option('sore_nipples', 'Puting lecet', 'Sore nipples'),
      option('blocked', 'Payudara bengkak atau tersumbat', 'Engorged or blocked breast'),
      option('mastitis', 'Radang payudara (mastitis)', 'Mastitis'),
      option('low_milk', 'Merasa ASI kurang', 'Feels she has too little milk'),
      option('poor_latch', 'Perlekatan kurang tepat', 'Poor latch'),
      option('other', 'Masalah lain', 'Other problem'),
      noneOption('Tidak ada', 'None'),
    ]),
    choice(
      'breastfeedingKnowledge',
      text('Pengetahuan tentang ASI', 'Knowledge of breastfeeding'),
      [
        option(
          'good',
          'Tahu ASI saja sampai 6 bulan dan cara menyusui',
          'Knows breast milk only until 6 months, and how',
        ),
        option('limited', 'Belum tahu', 'Not yet'),
      ],
      { required: true },
    ),
  ],
}
