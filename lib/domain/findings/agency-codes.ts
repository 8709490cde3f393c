import { type Text, text } from '../worksheets/text'

/**
 * The kinds of agencies that answer findings, under their general names. Districts name and merge their offices as
 * they like: the name shown is the district's own wherever it has one.
 */
export const AGENCY_NAMES = {
  DINKES: text('Dinas Kesehatan', 'Health Office'),
  PUSKESMAS: text('Puskesmas', 'Community health centre'),
  RSUD: text('RSUD', 'District hospital'),
  DPPKB: text('Dinas Pengendalian Penduduk dan KB', 'Population and Family Planning Office'),
  BAPPEDA: text('Bappeda', 'Planning Agency'),
  PUPR: text('Dinas Pekerjaan Umum dan Penataan Ruang', 'Public Works Office'),
  PERKIM: text('Dinas Perumahan dan Kawasan Permukiman', 'Housing Office'),
  DINSOS: text('Dinas Sosial', 'Social Affairs Office'),
  DKP: text('Dinas Ketahanan Pangan', 'Food Security Office'),
  PERTANIAN: text('Dinas Pertanian dan Peternakan', 'Agriculture and Livestock Office'),
  PERIKANAN: text('Dinas Perikanan', 'Fisheries Office'),
  DISDIK: text('Dinas Pendidikan', 'Education Office'),
  DPMD: text('Dinas Pemberdayaan Masyarakat dan Desa', 'Village Empowerment Office'),
  DISDUKCAPIL: text('Dinas Kependudukan dan Pencatatan Sipil', 'Civil Registration Office'),
  KEMENAG: text('Kementerian Agama/KUA', 'Religious Affairs Office'),
  DP3A: text('Dinas Pemberdayaan Perempuan dan Perlindungan Anak', "Women's and Child Protection Office"),
  DLH: text('Dinas Lingkungan Hidup', 'Environment Office'),
  KOMINFO: text('Dinas Komunikasi dan Informatika', 'Communication Office'),
  DISNAKER: text('Dinas Tenaga Kerja', 'Manpower Office'),
  UMKM: text('Dinas Koperasi dan UMKM', 'Cooperatives and Small Business Office'),
  BPJS: text('BPJS Kesehatan', 'Health insurance agency (BPJS)'),
  BAZNAS: text('BAZNAS', 'Zakat agency (BAZNAS)'),
  PKK: text('TP-PKK', 'Family welfare movement (PKK)'),
  TPK: text('Tim Pendamping Keluarga/kader', 'Family assistance team (TPK)'),
  KECAMATAN: text('Kecamatan', 'Subdistrict'),
  DESA: text('Pemerintah desa/kelurahan', 'Village government'),
  SATPOLPP: text('Satpol PP', 'Public order agency'),
  PDAM: text('PDAM', 'Water company'),
  CSR: text('Swasta (CSR)', 'Companies (CSR)'),
  MITRA: text('Organisasi mitra', 'Partner organisations'),
} satisfies Record<string, Text>

export type AgencyCode = keyof typeof AGENCY_NAMES

/** Whether a code names a kind of agency. */
export function isAgencyCode(code: string): code is AgencyCode {
  return Object.hasOwn(AGENCY_NAMES, code)
}
