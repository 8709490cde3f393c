import type { Section } from '../definition'
import { integer, multiChoice, option, yesNo } from '../field-builders'
import { earlyInitiation, exclusiveBreastfeeding, notBreastfedReason } from '../shared/breastfeeding'
import { text } from '../text'
import { UNITS } from '../units'
import { noneOption } from '../shared/options'

/** Part V: breastfeeding and complementary feeding. */
export const feeding: Section = {
  code: 'feeding',
  label: text('ASI dan makanan anak (MP-ASI)', 'Breastfeeding and complementary food'),
  intro: text(
    'Tanyakan makanan kemarin, dari bangun pagi sampai tidur malam.',
    'Ask about yesterday, from waking up to going to sleep.',
  ),
  fields: [
    earlyInitiation,
    exclusiveBreastfeeding,
    yesNo('stillBreastfed', text('Sekarang masih disusui', 'Is breastfed now'), {
      required: true,
      visibleWhen: { field: 'ageMonths', op: 'lt', value: 24 },
    }),
    notBreastfedReason('stillBreastfed'),
    integer('breastfedUntilMonths', text('Disusui sampai umur', 'Breastfed until age'), [0, 60], {
      unit: UNITS.month,
      visibleWhen: {
        any: [
          { field: 'stillBreastfed', op: 'eq', value: 'no' },
          { field: 'ageMonths', op: 'gte', value: 24 },
        ],
      },
    }),
    yesNo('formulaMilk', text('Mendapat susu formula', 'Is given formula milk')),
    yesNo('complementaryFoodGiven', text('Sudah diberi makanan selain susu', 'Is given food other than milk'), {
      required: true,
    }),
    integer('complementaryFoodFromMonth', text('Makanan mulai diberikan pada umur', 'Food started at age'), [0, 36], {
      required: true,
      unit: UNITS.month,
      visibleWhen: { field: 'complementaryFoodGiven', op: 'eq', value: 'yes' },
      help: text('Umur dalam bulan penuh.', 'Age in completed months.'),
    }),
    integer('mealsPerDay', text('Berapa kali makan kemarin', 'Meals yesterday'), [0, 15], {
      required: true,
      unit: UNITS.times,
      visibleWhen: { field: 'ageMonths', op: 'gte', value: 6 },
      help: text('Makan utama dan selingan, tidak termasuk ASI.', 'Meals and snacks, breast milk not counted.'),
    }),
    multiChoice(
      'foodGroups',
      text('Kelompok makanan kemarin', 'Food groups yesterday'),
      [
        option('breast_milk', 'ASI', 'Breast milk'),
        option('grains', 'Makanan pokok (nasi, umbi, roti, mi)', 'Staples (rice, roots, bread, noodles)'),
        option('legumes', 'Kacang-kacangan (tempe, tahu, kacang)', 'Legumes (tempeh, tofu, beans)'),
        option('dairy', 'Susu dan olahannya', 'Milk products'),
        option('flesh', 'Daging, ayam, ikan, hati', 'Meat, poultry, fish, liver'),
        option('eggs', 'Telur', 'Eggs'),
        option('vitamin_a', 'Sayur atau buah kaya vitamin A (hijau tua, jingga)', 'Vitamin-A fruit and vegetables'),
        option('other_produce', 'Sayur atau buah lain', 'Other fruit and vegetables'),
        noneOption('Tidak satu pun', 'None of them'),
      ],
      { required: true, visibleWhen: { field: 'ageMonths', op: 'gte', value: 6 } },
    ),
    yesNo('animalProtein', text('Kemarin makan protein hewani', 'Ate animal protein yesterday'), {
      required: true,
      visibleWhen: { field: 'ageMonths', op: 'gte', value: 6 },
      help: text('Telur, ikan, ayam, daging, atau hati.', 'Egg, fish, poultry, meat or liver.'),
    }),
  ],
}
