import type { Section } from '../definition'
import { integer, shortText, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'
import { fishPerWeek } from './food-and-access'
import { nutritionKnowledge } from './knowledge'
import { smokeAtHome } from './smoking'

/** What a woman eats and breathes. */
export const habits: Section = {
  code: 'habits',
  label: text('Kebiasaan makan dan rokok', 'Eating and smoking'),
  fields: [
    integer('animalProteinPerDay', text('Makan lauk hewani dalam sehari', 'Animal food a day'), [0, 10], {
      required: true,
      unit: UNITS.times,
      help: text('Telur, ikan, ayam, daging, atau hati.', 'Egg, fish, poultry, meat or liver.'),
    }),
    integer('vegetablesFruitPerDay', text('Makan sayur atau buah dalam sehari', 'Vegetables or fruit a day'), [0, 15], {
      unit: UNITS.times,
    }),
    fishPerWeek,
    yesNo('foodTaboo', text('Ada makanan yang dipantang atau sedang diet', 'Avoids foods or is on a diet')),
    shortText('foodTabooWhich', text('Pantangan atau dietnya apa', 'Which foods or which diet'), {
      visibleWhen: { field: 'foodTaboo', op: 'eq', value: 'yes' },
    }),
    nutritionKnowledge(text('Pengetahuan gizi', 'Knowledge of nutrition')),
    yesNo('motherSmokes', text('Merokok (termasuk rokok elektrik)', 'Smokes (electronic cigarettes included)'), {
      required: true,
      suggestedSource: 'elsimil',
    }),
    ...smokeAtHome,
    yesNo('alcohol', text('Minum minuman beralkohol', 'Drinks alcohol'), { sensitivity: 'restricted' }),
  ],
}
