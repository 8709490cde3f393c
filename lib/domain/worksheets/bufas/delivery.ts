import type { Section } from '../definition'
import { choice, computed, day, integer, multiChoice, option, shortText } from '../field-builders'
import { birthOrder } from '../shared/obstetric'
import { noneOption } from '../shared/options'
import { text } from '../text'
import { UNITS } from '../units'

/** The birth. */
export const delivery: Section = {
  code: 'delivery',
  label: text('Persalinan', 'The birth'),
  intro: text('Minta Buku KIA ibu.', 'Ask for her KIA book.'),
  fields: [
    ...birthOrder,
    day('deliveredOn', text('Tanggal persalinan', 'Date of the birth'), {
      required: true,
      suggestedSource: 'kia_book',
    }),
    computed('daysSinceDelivery', text('Hari sejak persalinan', 'Days since the birth'), { unit: UNITS.day }),
    day('hpht', text('HPHT kehamilan ini', 'Last period before this pregnancy (HPHT)'), {
      suggestedSource: 'kia_book',
    }),
    integer('gestationWeeks', text('Umur kehamilan saat lahir', 'Gestation at birth'), [22, 44], {
      required: true,
      unit: UNITS.week,
      suggestedSource: 'kia_book',
    }),
    computed(
      'gestationAtBirth',
      text('Umur kehamilan saat lahir menurut HPHT', 'Gestation at birth by the last period'),
      {
        unit: UNITS.week,
      },
    ),
    computed('termClass', text('Cukup bulan atau prematur', 'Term or preterm'), {
      options: [
        option('term', 'Cukup bulan (37 minggu atau lebih)', 'Term (37 weeks or more)'),
        option('preterm', 'Prematur (kurang dari 37 minggu)', 'Preterm (less than 37 weeks)'),
      ],
    }),
    choice(
      'deliveryPlace',
      text('Tempat persalinan', 'Place of the birth'),
      [
        option('health_center', 'Puskesmas atau pustu', 'Health centre or its posts'),
        option('village_midwife', 'Praktik bidan atau polindes', 'Village midwife'),
        option('clinic', 'Klinik', 'Clinic'),
        option('hospital', 'Rumah sakit', 'Hospital'),
        option('home', 'Rumah', 'Home'),
        option('other', 'Tempat lain', 'Elsewhere'),
      ],
      { mark: 'form', required: true, suggestedSource: 'kia_book' },
    ),
    shortText('deliveryPlaceName', text('Nama tempat persalinan', 'Name of that place'), {
      suggestedSource: 'kia_book',
    }),
    choice(
      'deliveryMode',
      text('Cara persalinan', 'Mode of delivery'),
      [
        option('spontaneous', 'Spontan', 'Spontaneous'),
        option('caesarean', 'Bedah sesar', 'Caesarean section'),
        option('assisted', 'Vakum atau forsep', 'Vacuum or forceps'),
      ],
      { required: true, suggestedSource: 'kia_book' },
    ),
    choice(
      'deliveryAttendant',
      text('Penolong persalinan', 'Who attended the birth'),
      [
        option('doctor', 'Dokter', 'Doctor'),
        option('midwife', 'Bidan', 'Midwife'),
        option('nurse', 'Perawat', 'Nurse'),
        option('traditional', 'Dukun bayi', 'Traditional attendant'),
        option('other', 'Lainnya', 'Somebody else'),
      ],
      { suggestedSource: 'kia_book' },
    ),
    multiChoice(
      'deliveryComplications',
      text('Komplikasi persalinan dan nifas', 'Complications of the birth and after it'),
      [
        option('bleeding', 'Perdarahan', 'Bleeding'),
        option('preeclampsia', 'Preeklampsia', 'Pre-eclampsia'),
        option('infection', 'Infeksi', 'Infection'),
        option('depression', 'Depresi', 'Depression'),
        option('other', 'Komplikasi lain', 'Other complication'),
        noneOption('Tidak ada', 'None'),
      ],
      { required: true, sensitivity: 'restricted', suggestedSource: 'kia_book' },
    ),
  ],
}
