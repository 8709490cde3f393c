import type { Section } from '../definition'
import { choice, decimal, integer, option, yesNo } from '../field-builders'
import { ancVisits, ironTablets, motherDiseases, pregnancyWanted, spacingMonths } from '../shared/antenatal'
import { text } from '../text'
import { UNITS } from '../units'

/** Part IV: the pregnancy that brought this child. */
export const pregnancy: Section = {
  code: 'pregnancy',
  label: text('Riwayat kehamilan ibu', 'The pregnancy'),
  intro: text(
    'Semua pertanyaan tentang kehamilan anak ini. Minta Buku KIA; yang tidak tercatat boleh ditandai tidak diketahui.',
    'All questions are about the pregnancy with this child. Ask for the KIA book; what is not recorded may be unknown.',
  ),
  fields: [
    yesNo(
      'motherKek',
      text('Ibu KEK (kurang energi kronis) saat hamil', 'Mother had chronic energy deficiency (KEK)'),
      {
        mark: 'form',
        required: true,
        sensitivity: 'restricted',
        suggestedSource: 'kia_book',
      },
    ),
    decimal('motherArmcCm', text('LILA ibu saat hamil', "Mother's arm circumference in pregnancy"), [14, 50], {
      unit: UNITS.cm,
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    decimal('prePregnancyBmi', text('IMT ibu sebelum hamil', "Mother's BMI before pregnancy"), [10, 60], {
      unit: UNITS.bmi,
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    decimal(
      'pregnancyWeightGainKg',
      text('Kenaikan berat badan selama hamil', 'Weight gained in pregnancy'),
      [-20, 50],
      {
        unit: UNITS.kg,
        sensitivity: 'restricted',
        suggestedSource: 'kia_book',
      },
    ),
    ironTablets,
    yesNo('motherAnaemia', text('Ibu anemia (kurang darah) saat hamil', 'Mother was anaemic in pregnancy'), {
      required: true,
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    decimal('lowestHb', text('Hb terendah saat hamil', 'Lowest haemoglobin in pregnancy'), [3, 20], {
      unit: UNITS.haemoglobin,
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    choice(
      'lowestHbTrimester',
      text('Hb terendah itu pada trimester', 'Trimester of that haemoglobin'),
      [
        option('first', 'Trimester 1', 'First trimester'),
        option('second', 'Trimester 2', 'Second trimester'),
        option('third', 'Trimester 3', 'Third trimester'),
      ],
      {
        sensitivity: 'restricted',
        suggestedSource: 'kia_book',
        visibleWhen: { field: 'lowestHb', op: 'gt', value: 0 },
      },
    ),
    ancVisits,
    integer('firstAncWeek', text('Umur kehamilan saat periksa pertama (K1)', 'Week of the first visit (K1)'), [1, 42], {
      unit: UNITS.week,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'ancVisits', op: 'gt', value: 0 },
    }),
    motherDiseases,
    spacingMonths,
    pregnancyWanted,
    yesNo(
      'postpartumContraception',
      text('Setelah bersalin, ibu memakai KB pasca salin', 'After the birth the mother used contraception (KBPP)'),
      {
        suggestedSource: 'elsimil',
        help: text(
          'KB modern dalam 42 hari sesudah bersalin, termasuk MAL (menyusui saja yang memenuhi syarat).',
          'A modern method within 42 days of the birth, lactational amenorrhoea included.',
        ),
      },
    ),
  ],
}
