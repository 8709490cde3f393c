import type { Section } from '../definition'
import { choice, computed, integer, option, yesNo } from '../field-builders'
import { text } from '../text'
import { UNITS } from '../units'

/** Part IX, first page: water, sanitation and the house. */
export const home: Section = {
  code: 'home',
  label: text('Air, sanitasi, dan rumah', 'Water, sanitation and house'),
  intro: text('Sebaiknya dilihat langsung saat kunjungan rumah.', 'Best seen during a home visit.'),
  fields: [
    choice(
      'drinkingWater',
      text('Sumber air minum utama', 'Main source of drinking water'),
      [
        option('bottled', 'Air kemasan atau isi ulang', 'Bottled or refill water'),
        option('piped', 'Ledeng/PAM', 'Piped water'),
        option('borehole', 'Sumur bor atau pompa', 'Borehole or pump'),
        option('protected_well', 'Sumur terlindungi', 'Protected well'),
        option(
          'unprotected',
          'Lainnya (sungai, hujan, mata air tak terlindung)',
          'Other (river, rain, unprotected spring)',
        ),
      ],
      { mark: 'krs', required: true, suggestedSource: 'siga' },
    ),
    choice(
      'toilet',
      text('Jamban keluarga', 'Toilet of the family'),
      [
        option('own_septic', 'Milik sendiri, leher angsa dengan tangki septik', 'Own, water seal with septic tank'),
        option('own_no_septic', 'Milik sendiri, tanpa tangki septik', 'Own, without septic tank'),
        option('shared', 'Jamban umum atau bersama', 'Public or shared toilet'),
        option('no_toilet', 'Tidak ada', 'None'),
      ],
      { mark: 'krs', required: true, suggestedSource: 'siga' },
    ),
    yesNo('noOpenDefecation', text('Keluarga tidak buang air besar sembarangan', 'No open defecation in the family'), {
      mark: 'form',
      required: true,
    }),
    yesNo('wastewater', text('Limbah cair dialirkan ke saluran tertutup', 'Waste water runs into a closed drain'), {
      required: true,
      suggestedSource: 'observation',
    }),
    yesNo('garbage', text('Sampah dikelola (diangkut, dipilah, atau ditimbun)', 'Garbage is managed'), {
      required: true,
      suggestedSource: 'observation',
    }),
    yesNo(
      'handwashing',
      text('Cuci tangan pakai sabun (CTPS) di saat penting', 'Hands washed with soap when it matters'),
      {
        required: true,
        suggestedSource: 'observation',
        help: text(
          'Ada sabun dan air; sebelum menyuapi, sebelum makan, sesudah dari jamban.',
          'Soap and water at hand; before feeding, before eating, after the toilet.',
        ),
      },
    ),
    yesNo(
      'penAway',
      text('Kandang ternak jauh dari rumah, atau tidak ada ternak', 'Animal pen away from the house, or none'),
      {
        suggestedSource: 'observation',
      },
    ),
    choice(
      'floor',
      text('Lantai rumah', 'Floor of the house'),
      [
        option('hard', 'Keramik, ubin, atau semen', 'Tiles or cement'),
        option('wood', 'Kayu atau papan', 'Wood'),
        option('bamboo', 'Bambu', 'Bamboo'),
        option('earth', 'Tanah', 'Earth'),
      ],
      { required: true, suggestedSource: 'observation' },
    ),
    choice(
      'walls',
      text('Dinding rumah', 'Walls of the house'),
      [
        option('brick', 'Tembok', 'Brick'),
        option('wood', 'Kayu atau papan', 'Wood'),
        option('bamboo', 'Bambu atau anyaman', 'Bamboo or matting'),
        option('other', 'Lainnya', 'Other'),
      ],
      { suggestedSource: 'observation' },
    ),
    integer('houseAreaM2', text('Luas lantai rumah', 'Floor area of the house'), [4, 1000], {
      unit: UNITS.squareMetre,
      suggestedSource: 'observation',
    }),
    integer('householdMembers', text('Jumlah orang yang tinggal di rumah', 'People living in the house'), [2, 40], {
      required: true,
      unit: UNITS.person,
    }),
    computed('areaPerPersonM2', text('Luas lantai per orang', 'Floor area per person'), { unit: UNITS.squareMetre }),
    yesNo('ventilation', text('Rumah punya ventilasi dan cahaya cukup', 'The house has enough air and light'), {
      suggestedSource: 'observation',
    }),
    choice('houseOwnership', text('Status rumah', 'Ownership of the house'), [
      option('own', 'Milik sendiri', 'Own'),
      option('rent', 'Sewa atau kontrak', 'Rented'),
      option('family', 'Menumpang keluarga', 'Living with family'),
      option('other', 'Lainnya', 'Other'),
    ]),
  ],
}
