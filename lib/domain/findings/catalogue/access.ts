import { text } from '../../worksheets/text'
import type { CatalogueEntry } from '../catalogue-entry'
import { TARGETS } from './targets'

/** Causes that lie in reaching services and being accompanied. */
export const accessCauses: readonly CatalogueEntry[] = [
  {
    code: 'A01',
    title: text('Posyandu atau fasilitas kesehatan jauh', 'Posyandu or health services far away'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'Bantuan transportasi, posyandu keliling, atau penjemputan rujukan.',
      'Transport support, mobile posyandu, or transport for referrals.',
    ),
    leadAgency: 'DINKES',
    supportAgencies: ['DESA', 'PUPR'],
    proof: text('Catatan kunjungan atau penjemputan', 'Record of visits or transport'),
    defaults: { unit: TARGETS.visit, volume: 3, horizon: 'short' },
    mark: 'general_knowledge',
  },
  {
    code: 'A02',
    title: text('Buku KIA atau alat ukur terstandar tidak ada', 'No KIA book or no standard equipment'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('Alat antropometri terstandar dan Buku KIA.', 'Standard measuring equipment and KIA book.'),
    leadAgency: 'DINKES',
    supportAgencies: ['PUSKESMAS', 'DESA'],
    proof: text('Tanda terima buku atau alat', 'Receipt for the book or equipment'),
    defaults: { unit: TARGETS.unit, volume: 1, horizon: 'short' },
    mark: 'general_knowledge',
  },
  {
    code: 'K01',
    title: text('Belum didampingi TPK atau kader pembangunan manusia', 'Not accompanied by the TPK or village cadre'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('Pendampingan keluarga secara rutin.', 'Regular accompaniment of the family.'),
    leadAgency: 'DPPKB',
    supportAgencies: ['DPMD', 'TPK', 'DESA'],
    proof: text('Catatan kunjungan pendampingan', 'Record of accompaniment visits'),
    defaults: { unit: TARGETS.visit, volume: 3, horizon: 'urgent' },
    mark: 'general_knowledge',
  },
  {
    code: 'K02',
    title: text('Catin belum periksa kesehatan atau bimbingan perkawinan', 'No premarital check or guidance'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'Pemeriksaan kesehatan, Elsimil, dan bimbingan perkawinan.',
      'Health check, Elsimil, and marriage guidance.',
    ),
    leadAgency: 'KEMENAG',
    supportAgencies: ['DPPKB', 'PUSKESMAS'],
    proof: text('Sertifikat', 'Certificate'),
    defaults: { unit: TARGETS.couple, volume: 1, horizon: 'urgent' },
    mark: 'general_knowledge',
  },
]
