import { text } from '../../worksheets/text'
import type { CatalogueEntry } from '../catalogue-entry'
import { TARGETS } from './targets'

/** Causes that lie in care, knowledge and the family's life together. */
export const parentingCauses: readonly CatalogueEntry[] = [
  {
    code: 'P01',
    title: text(
      'Pola asuh atau pola makan tidak tepat, atau pengasuh bukan ibu',
      'Unsuitable care or feeding, or another caregiver',
    ),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'BKB, kelas pengasuhan, PUSPAGA, tempat penitipan anak, dan kelas ayah.',
      'Toddler family group, parenting class, family learning centre, day care, fathers’ class.',
    ),
    leadAgency: 'DPPKB',
    supportAgencies: ['DP3A', 'DISDIK', 'PKK'],
    proof: text('Daftar hadir', 'Attendance list'),
    defaults: { unit: TARGETS.session, volume: 3, horizon: 'short' },
    mark: 'general_knowledge',
  },
  {
    code: 'P02',
    title: text('Pengetahuan gizi rendah', 'Little knowledge of nutrition'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('KIE, konseling, dan pemanfaatan Buku KIA.', 'Information, counselling, use of the KIA book.'),
    leadAgency: 'DINKES',
    supportAgencies: ['PUSKESMAS', 'DPPKB', 'KOMINFO'],
    proof: text('Catatan konseling', 'Counselling record'),
    defaults: { unit: TARGETS.session, volume: 3, horizon: 'short' },
    mark: 'general_knowledge',
  },
  {
    code: 'P03',
    title: text('Pendidikan ibu rendah', 'Low education of the mother'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text(
      'Kejar paket A, B, atau C dan kelas keterampilan.',
      'Equivalency classes and skills training.',
    ),
    leadAgency: 'DISDIK',
    supportAgencies: ['DESA'],
    proof: text('Bukti pendaftaran', 'Proof of enrolment'),
    defaults: { unit: TARGETS.mother, volume: 1, horizon: 'planned' },
    mark: 'general_knowledge',
  },
  {
    code: 'P04',
    title: text('Perkawinan anak atau KDRT', 'Child marriage or domestic violence'),
    kind: 'indirect',
    intervention: 'sensitive',
    recommendation: text('Pendampingan UPTD PPA dan PUSPAGA.', 'Support by the protection unit and family centre.'),
    leadAgency: 'DP3A',
    supportAgencies: ['KEMENAG', 'PUSKESMAS'],
    sensitive: true,
    proof: text('Catatan pendampingan', 'Record of the support'),
    defaults: { unit: TARGETS.family, volume: 1, horizon: 'urgent' },
    mark: 'general_knowledge',
  },
]
