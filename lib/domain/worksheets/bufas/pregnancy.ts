import type { Section } from '../definition'
import { ancVisits, ironTablets, ironTabletsReceived, motherDiseases, pregnancyWanted } from '../shared/antenatal'
import { kiaBook } from '../shared/services'
import { text } from '../text'

/** The pregnancy before this birth. */
export const pregnancy: Section = {
  code: 'pregnancy',
  label: text('Riwayat kehamilan', 'The pregnancy'),
  intro: text(
    'Tentang kehamilan yang baru selesai. Yang tidak tercatat boleh ditandai tidak diketahui.',
    'About the pregnancy that has just ended. What is not recorded may be marked as unknown.',
  ),
  fields: [ancVisits, ironTabletsReceived, ironTablets, motherDiseases, pregnancyWanted, kiaBook],
}
