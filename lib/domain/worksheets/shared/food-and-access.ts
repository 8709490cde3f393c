import type { Field } from '../definition'
import { choice, decimal, integer, option, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** Enough to eat, and what yard and animals give. */
export const foodSecurity: readonly Field[] = [
  yesNo('foodShortage', text('Pernah tidak cukup makan dalam setahun', 'Not enough food at some time in the year'), {
    required: true,
  }),
  choice(
    'yard',
    text('Pekarangan rumah', 'Yard of the house'),
    [
      option('used', 'Ditanami sayur atau buah', 'Planted with vegetables or fruit'),
      option('unused', 'Ada, belum dimanfaatkan', 'There is one, not used'),
      option('no_yard', 'Tidak punya', 'None'),
    ],
    { suggestedSource: 'observation' },
  ),
  choice('livestock', text('Ternak atau ikan peliharaan', 'Livestock or fish'), [
    option('eaten', 'Ada, hasilnya ikut dimakan keluarga', 'Yes, the family eats of it'),
    option('not_eaten', 'Ada, hasilnya tidak dimakan keluarga', 'Yes, the family does not eat of it'),
    option('no_livestock', 'Tidak ada', 'None'),
  ]),
]

/** Fish on the table. */
export const fishPerWeek = integer('fishPerWeek', text('Makan ikan dalam seminggu', 'Fish meals a week'), [0, 21], {
  unit: UNITS.times,
})

/** The way to the services. */
export const access: readonly Field[] = [
  decimal('posyanduKm', text('Jarak ke posyandu', 'Distance to the posyandu'), [0, 300], {
    required: true,
    unit: UNITS.km,
  }),
  decimal('healthCenterKm', text('Jarak ke puskesmas', 'Distance to the health centre'), [0, 300], {
    required: true,
    unit: UNITS.km,
  }),
  integer('healthCenterMinutes', text('Waktu tempuh ke puskesmas', 'Travel time to the health centre'), [0, 1440], {
    unit: UNITS.minute,
  }),
  yesNo('phoneSignal', text('Ada sinyal telepon di rumah', 'Phone signal at home')),
]
