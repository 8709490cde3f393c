import { text } from '../../worksheets/text'

/** What a plan line counts when it does not count time or weight. */
export const TARGETS = {
  child: text('anak', 'child'),
  mother: text('ibu', 'mother'),
  family: text('keluarga', 'family'),
  unit: text('unit', 'unit'),
  visit: text('kunjungan', 'visits'),
  session: text('pertemuan', 'sessions'),
  couple: text('pasangan', 'couple'),
}
