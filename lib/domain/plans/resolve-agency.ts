import type { AgencyCode } from '../findings/agency-codes'

/**
 * Who answers for a kind of agency that a district keeps no desk for. A Puskesmas is a unit of the health office,
 * a family team of the population office, a village of the village office. This is usual practice, not a regulation.
 */
const STANDS_IN: Partial<Record<AgencyCode, AgencyCode>> = {
  PUSKESMAS: 'DINKES',
  RSUD: 'DINKES',
  TPK: 'DPPKB',
  PKK: 'DPPKB',
  DESA: 'DPMD',
  KECAMATAN: 'DPMD',
  PDAM: 'PUPR',
  PERKIM: 'PUPR',
  UMKM: 'DISNAKER',
  BPJS: 'DINSOS',
  BAZNAS: 'DINSOS',
  SATPOLPP: 'BAPPEDA',
  CSR: 'BAPPEDA',
  MITRA: 'BAPPEDA',
}

/** The district's agency for a code of the catalogue: its own, or the one that stands in; null where neither has a desk. */
export function resolveAgency<A extends { code: string }>(code: AgencyCode, agencies: readonly A[]): A | null {
  const own = agencies.find((agency) => agency.code === code)
  if (own) return own
  const other = STANDS_IN[code]
  return other ? resolveAgency(other, agencies) : null
}
