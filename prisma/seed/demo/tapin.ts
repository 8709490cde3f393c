import type { AgencyCode } from '../../../lib/domain/findings/agency-codes'
import { AGENCY_NAMES } from '../../../lib/domain/findings/agency-codes'
import type { AreaRow } from '../areas'

export const TAPIN = '63.05'

/** The village of the demo account `kader`. */
export const HOME_VILLAGE = '63.05.03.2004'

/** What Tapin calls its agencies, where that is not the general name. */
const LOCAL_NAMES: Partial<Record<AgencyCode, string>> = {
  DPPKB: 'Dinas Pengendalian Penduduk dan Keluarga Berencana',
  BAPPEDA: 'Bappelitbang',
  PERKIM: 'Perkimtan',
  RSUD: 'RSUD Datu Sanggul',
  KEMENAG: 'Kantor Kementerian Agama',
}

/** Kinds that keep no desk of their own in the demo: another agency answers for them (`resolveAgency`). */
const WITHOUT_DESK: readonly AgencyCode[] = [
  'PUSKESMAS',
  'TPK',
  'DESA',
  'KECAMATAN',
  'PDAM',
  'UMKM',
  'SATPOLPP',
  'CSR',
  'MITRA',
]

/** Every agency with a desk, under its general and its local name. */
export const TAPIN_AGENCIES = (Object.keys(AGENCY_NAMES) as AgencyCode[])
  .filter((code) => !WITHOUT_DESK.includes(code))
  .map((code) => ({
    code,
    name: AGENCY_NAMES[code].id,
    localName: LOCAL_NAMES[code] ?? AGENCY_NAMES[code].id,
  }))

export type CenterArea = { name: string; villages: AreaRow[] }

/** Subdistricts whose villages two health centres share: the village that the second one is named after. */
const SECOND_CENTER: Record<string, string> = {
  '63.05.01': '63.05.01.2006',
  '63.05.04': '63.05.04.2009',
}

/**
 * The health centres of the demo, named after areas: one a subdistrict, two in Binuang and Tapin Utara. The split is
 * made up, it is not the district's official list.
 */
export function healthCenters(areas: readonly AreaRow[]): CenterArea[] {
  const subdistricts = areas.filter(({ parentCode, level }) => level === 'subdistrict' && parentCode === TAPIN)
  return subdistricts.flatMap(({ code, name }) => {
    const villages = areas.filter(({ parentCode }) => parentCode === code)
    const second = villages.find((village) => village.code === SECOND_CENTER[code])
    if (!second) return [{ name: `Puskesmas ${name}`, villages }]
    const from = villages.indexOf(second)
    return [
      { name: `Puskesmas ${name}`, villages: villages.slice(0, from) },
      { name: `Puskesmas ${second.name}`, villages: villages.slice(from) },
    ]
  })
}
