import type { Section } from '../definition'
import { choice, computed, day, dayAhead, integer, option, yesNo } from '../field-builders'
import { ancVisits } from '../shared/antenatal'
import { kiaBook } from '../shared/services'
import { text } from '../text'
import { UNITS } from '../units'

/** This pregnancy: how far it is, and the visits it had. */
export const pregnancy: Section = {
  code: 'pregnancy',
  label: text('Kehamilan ini', 'This pregnancy'),
  intro: text('Minta Buku KIA ibu.', 'Ask for her KIA book.'),
  fields: [
    choice(
      'gestationBasis',
      text('Umur kehamilan dihitung dari', 'The pregnancy is dated by'),
      [
        option('last_period', 'Hari pertama haid terakhir (HPHT)', 'The last period (HPHT)'),
        option('ultrasound', 'Perkiraan lahir dari USG', 'The due date of an ultrasound scan'),
        option('estimate', 'Perkiraan bidan', "The midwife's estimate"),
      ],
      { required: true, suggestedSource: 'kia_book' },
    ),
    day('hpht', text('Hari pertama haid terakhir (HPHT)', 'First day of the last period (HPHT)'), {
      required: true,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'gestationBasis', op: 'eq', value: 'last_period' },
    }),
    dayAhead('hplUltrasound', text('Perkiraan lahir menurut USG', 'Due date by ultrasound'), {
      required: true,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'gestationBasis', op: 'eq', value: 'ultrasound' },
    }),
    integer('gestationEstimateWeeks', text('Perkiraan umur kehamilan', 'Estimated age of the pregnancy'), [1, 45], {
      required: true,
      unit: UNITS.week,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'gestationBasis', op: 'eq', value: 'estimate' },
    }),
    day('gestationEstimatedOn', text('Tanggal perkiraan itu', 'Day of that estimate'), {
      required: true,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'gestationBasis', op: 'eq', value: 'estimate' },
    }),
    computed('gestationWeeksNow', text('Umur kehamilan sekarang', 'Weeks of pregnancy now'), { unit: UNITS.week }),
    computed('trimester', text('Trimester', 'Trimester'), {
      options: [
        option('first', 'Trimester 1', 'First trimester'),
        option('second', 'Trimester 2', 'Second trimester'),
        option('third', 'Trimester 3', 'Third trimester'),
      ],
    }),
    computed('hpl', text('Hari perkiraan lahir (HPL)', 'Due date (HPL)')),
    ancVisits,
    day('firstAncOn', text('Tanggal periksa pertama (K1)', 'Date of the first visit (K1)'), {
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'ancVisits', op: 'gt', value: 0 },
    }),
    computed('firstAncWeek', text('Umur kehamilan saat periksa pertama (K1)', 'Week of the first visit (K1)'), {
      unit: UNITS.week,
    }),
    integer('ancByDoctor', text('Di antaranya oleh dokter', 'Of these by a doctor'), [0, 40], {
      unit: UNITS.times,
      suggestedSource: 'kia_book',
      visibleWhen: { field: 'ancVisits', op: 'gt', value: 0 },
    }),
    yesNo('ultrasound', text('Sudah diperiksa USG', 'Had an ultrasound scan'), {
      required: true,
      suggestedSource: 'kia_book',
    }),
    kiaBook,
    yesNo('pregnancyClass', text('Ikut kelas ibu hamil', 'Attends the class for pregnant women'), {
      suggestedSource: 'kia_book',
    }),
    yesNo('postpartumPlan', text('Sudah berencana KB pasca salin', 'Plans contraception after the birth'), {
      suggestedSource: 'kia_book',
    }),
  ],
}
