import type { Field, Section } from '../definition'
import { day, integer, yesNo } from '../field-builders'
import { contraceptionMethod, unmetNeed } from '../shared/family-planning'
import { text } from '../text'
import { UNITS } from '../units'

/** Visits to the mother (KF) and to the newborn (KN), with the time each is due: general practice. */
const visit = (code: string, name: string, id: string, en: string): Field =>
  day(code, text(`${name} (${id})`, `${name} (${en})`), { suggestedSource: 'kia_book' })

/** Care after the birth. */
export const visits: Section = {
  code: 'visits',
  label: text('Kunjungan nifas dan KB', 'Visits after the birth and contraception'),
  intro: text(
    'Salin dari Buku KIA. Tanggal yang tidak tercatat boleh kosong.',
    'Copy from the KIA book. Dates that are not recorded may stay blank.',
  ),
  fields: [
    integer('kfVisits', text('Kunjungan nifas (KF) sampai hari ini', 'Visits to the mother (KF) so far'), [0, 4], {
      required: true,
      unit: UNITS.times,
      suggestedSource: 'kia_book',
    }),
    visit('kf1On', 'KF1', '6 jam–2 hari', '6 hours–2 days'),
    visit('kf2On', 'KF2', 'hari 3–7', 'days 3–7'),
    visit('kf3On', 'KF3', 'hari 8–28', 'days 8–28'),
    visit('kf4On', 'KF4', 'hari 29–42', 'days 29–42'),
    integer('knVisits', text('Kunjungan neonatal (KN) sampai hari ini', 'Visits to the newborn (KN) so far'), [0, 3], {
      required: true,
      unit: UNITS.times,
      suggestedSource: 'kia_book',
    }),
    visit('kn1On', 'KN1', '6–48 jam', '6–48 hours'),
    visit('kn2On', 'KN2', 'hari 3–7', 'days 3–7'),
    visit('kn3On', 'KN3', 'hari 8–28', 'days 8–28'),
    integer('motherVitaminA', text('Vitamin A untuk ibu nifas', 'Vitamin A after the birth'), [0, 2], {
      required: true,
      unit: UNITS.capsule,
      suggestedSource: 'kia_book',
    }),
    integer(
      'postpartumIronReceived',
      text('TTD nifas yang diterima', 'Iron tablets received after the birth'),
      [0, 200],
      {
        unit: UNITS.tablet,
        suggestedSource: 'kia_book',
      },
    ),
    integer('postpartumIron', text('TTD nifas yang diminum', 'Iron tablets taken after the birth'), [0, 200], {
      required: true,
      unit: UNITS.tablet,
      suggestedSource: 'kia_book',
    }),
    yesNo('postpartumContraception', text('Menggunakan KB pasca persalinan', 'Uses contraception after the birth'), {
      mark: 'form',
      required: true,
      suggestedSource: 'elsimil',
      help: text(
        'Ya bila memakai cara modern: pil, suntik, kondom, implan, IUD, steril, atau menyusui eksklusif (MAL).',
        'Yes for a modern method: pill, injection, condom, implant, IUD, sterilisation, or exclusive breastfeeding (LAM).',
      ),
    }),
    contraceptionMethod('postpartumContraception'),
    unmetNeed('postpartumContraception'),
  ],
}
