/** Sources of money for a plan line as districts' follow-up plans name them. Codes equal the database's enum. */
export const FUND_SOURCES = [
  'APBN',
  'APBD_KAB',
  'APBD_PROV',
  'DAK_FISIK',
  'DAK_NONFISIK_BOK',
  'DAK_NONFISIK_BOKB',
  'DANA_DESA',
  'APBDES',
  'BUMDES',
  'CSR',
  'BAZNAS',
  'SWADAYA',
  'GENTING',
  'LAINNYA',
] as const
export type FundSource = (typeof FUND_SOURCES)[number]
