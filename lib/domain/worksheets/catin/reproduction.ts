import type { Section } from '../definition'
import { choice, option, shortText, yesNo } from '../field-builders'
import { contraceptionMethod } from '../shared/family-planning'
import { text } from '../text'

/** Part V of the bride's sheet: whether a pregnancy is to wait. */
export const reproduction: Section = {
  code: 'reproduction',
  label: text('Rencana kehamilan', 'Planning a pregnancy'),
  fields: [
    yesNo('delayPregnancy', text('Berencana menunda kehamilan', 'Plans to delay pregnancy'), {
      required: true,
      suggestedSource: 'elsimil',
      help: text(
        'Bila belum ideal, kehamilan dianjurkan ditunda dulu.',
        'Where she is not ready yet, waiting is advised.',
      ),
    }),
    shortText('delayReason', text('Alasannya', 'Why')),
    contraceptionMethod('delayPregnancy'),
    choice(
      'reproductiveKnowledge',
      text('Pengetahuan kesehatan reproduksi', 'Knowledge of reproductive health'),
      [
        option(
          'good',
          'Tahu kapan waktu hamil yang aman dan persiapannya',
          'Knows when pregnancy is safe, and what to prepare',
        ),
        option('limited', 'Belum tahu', 'Not yet'),
      ],
      { required: true },
    ),
  ],
}
