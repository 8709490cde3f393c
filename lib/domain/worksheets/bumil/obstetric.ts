import type { Section } from '../definition'
import { integer, multiChoice, option } from '../field-builders'
import { pregnancyWanted } from '../shared/antenatal'
import { birthOrder } from '../shared/obstetric'
import { noneOption } from '../shared/options'
import { text } from '../text'
import { UNITS } from '../units'

/** Her pregnancies and births so far. */
export const obstetric: Section = {
  code: 'obstetric',
  label: text('Riwayat kehamilan dan persalinan', 'Pregnancies and births so far'),
  intro: text('Minta Buku KIA ibu.', 'Ask for her KIA book.'),
  fields: [
    integer('gravida', text('Hamil ke- (G)', 'Pregnancies, this one included (G)'), [1, 20], {
      required: true,
      suggestedSource: 'kia_book',
    }),
    integer('para', text('Jumlah persalinan (P)', 'Births (P)'), [0, 20], {
      required: true,
      unit: UNITS.times,
      suggestedSource: 'kia_book',
    }),
    integer('abortus', text('Jumlah keguguran (A)', 'Miscarriages (A)'), [0, 15], {
      required: true,
      unit: UNITS.times,
      sensitivity: 'restricted',
      suggestedSource: 'kia_book',
    }),
    integer('livingChildren', text('Jumlah anak hidup', 'Children living'), [0, 20], {
      required: true,
      unit: UNITS.person,
      suggestedSource: 'kia_book',
    }),
    ...birthOrder,
    multiChoice(
      'obstetricHistory',
      text('Riwayat persalinan dan anak sebelumnya', 'Earlier births and children'),
      [
        option('low_birth_weight', 'Bayi lahir dengan berat di bawah 2.500 gram', 'A baby below 2,500 grams at birth'),
        option('preterm', 'Bayi lahir sebelum 37 minggu', 'A baby born before 37 weeks'),
        option('caesarean', 'Bedah sesar', 'Caesarean section'),
        option('stunted_child', 'Anak stunting', 'A stunted child'),
        option('pregnancy_loss', 'Kehilangan kehamilan atau bayi', 'Loss of a pregnancy or a baby'),
        noneOption('Tidak ada, atau ini kehamilan pertama', 'None, or this is the first pregnancy'),
      ],
      { required: true, sensitivity: 'restricted', suggestedSource: 'kia_book' },
    ),
    pregnancyWanted,
  ],
}
