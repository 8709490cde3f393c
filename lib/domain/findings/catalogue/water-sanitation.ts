import { text } from '../../worksheets/text'
import type { CatalogueEntry } from '../catalogue-entry'
import { TARGETS } from './targets'

/** Causes that lie in water, sanitation and the house. */
export const waterAndSanitationCauses: readonly CatalogueEntry[] = [
  {
    code: 'W01',
    title: text('Air minum tidak layak', 'Unsafe drinking water'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'SPAM atau PAMSIMAS, sambungan rumah, sumur bor, atau pengelolaan air minum rumah tangga.',
      'Village water supply, house connection, borehole, or household water treatment.',
    ),
    leadAgency: 'PUPR',
    supportAgencies: ['PDAM', 'DESA', 'DINKES'],
    proof: text('Foto sambungan atau unit, dan hasil uji air', 'Photo of the connection or unit, and water test'),
    defaults: { unit: TARGETS.unit, volume: 1, horizon: 'planned' },
    mark: 'general_knowledge',
  },
  {
    code: 'W02',
    title: text('Tidak ada jamban layak atau masih BABS', 'No proper toilet or open defecation'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'Jamban dengan tangki septik, STBM, atau WC komunal.',
      'Toilet with septic tank, community-led sanitation, or a communal toilet.',
    ),
    leadAgency: 'PUPR',
    supportAgencies: ['PERKIM', 'DINKES', 'DESA', 'BAZNAS', 'CSR'],
    proof: text('Foto jamban dan tanggal selesai', 'Photo of the toilet and date of completion'),
    defaults: { unit: TARGETS.unit, volume: 1, horizon: 'planned' },
    mark: 'general_knowledge',
  },
  {
    code: 'W03',
    title: text('Limbah, sampah, kandang, atau drainase tidak dikelola', 'Waste, garbage, pens or drains not managed'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'Saluran pembuangan air limbah (SPAL) dan tempat sampah atau TPS.',
      'Waste-water drain and garbage collection.',
    ),
    leadAgency: 'DLH',
    supportAgencies: ['PUPR', 'DESA'],
    proof: text('Foto sebelum dan sesudah', 'Photos before and after'),
    defaults: { unit: TARGETS.unit, volume: 1, horizon: 'planned' },
    mark: 'general_knowledge',
  },
  {
    code: 'W04',
    title: text('Rumah tidak layak huni atau kumuh', 'House unfit to live in'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('Perbaikan rumah (RTLH/BSPS).', 'House improvement grant (RTLH/BSPS).'),
    leadAgency: 'PERKIM',
    supportAgencies: ['DINSOS', 'BAZNAS', 'DESA'],
    proof: text('Foto sebelum dan sesudah', 'Photos before and after'),
    defaults: { unit: TARGETS.unit, volume: 1, horizon: 'planned' },
    mark: 'general_knowledge',
  },
  {
    code: 'W05',
    title: text('PHBS atau cuci tangan pakai sabun rendah', 'Poor hygiene or handwashing'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('Pemicuan STBM dan pembiasaan CTPS.', 'Community-led sanitation and handwashing practice.'),
    leadAgency: 'DINKES',
    supportAgencies: ['PUSKESMAS', 'PKK', 'DESA'],
    proof: text('Daftar hadir dan foto sarana cuci tangan', 'Attendance list and photo of the washing place'),
    defaults: { unit: TARGETS.family, volume: 1, horizon: 'short' },
    mark: 'general_knowledge',
  },
]
