import type { AgencyCode } from '../../../lib/domain/findings/agency-codes'
import type { AreaRow } from '../areas'
import { officeHour } from '../days'
import { manName, womanName } from '../names'
import type { CastAgency, Member, Village } from '../parts/cast'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { healthCenters, HOME_VILLAGE, TAPIN, TAPIN_AGENCIES } from './tapin'

/** `staff` verifies and confirms; `midwife` measures where a village has no officer. */
export type Center = { id: string; staff: Member; midwife: Member; villages: Village[] }

export type Offices = {
  agencies: ReadonlyMap<AgencyCode, CastAgency>
  centers: Center[]
  /** Villages with an officer, the home village of the demo first. */
  stations: { village: Village; officer: Member; center: Center }[]
  teams: readonly [Member, Member]
  experts: readonly [Member, Member]
  chair: Member
}

/** How many villages of each health centre have an officer with an account. */
const OFFICERS_PER_CENTER = 2

type Account = {
  username: string
  title: string
  role: Member['role']
  areaCode?: string
  agencyId?: string
  healthCenterId?: string
  woman?: boolean
}

/** Agencies, health centres and an account for everybody who acts; all names are invented. */
export function staffOffices(
  random: Random,
  rows: Rows,
  areas: readonly AreaRow[],
  given: { passwordHash: string; today: string },
): Offices {
  const createdAt = officeHour(`${Number(given.today.slice(0, 4)) - 1}-01-06`, 0)
  const account = ({
    username,
    title,
    role,
    areaCode = TAPIN,
    woman = random.chance(0.5),
    ...rest
  }: Account): Member => {
    const id = random.uuid(createdAt)
    const name = woman ? womanName(random) : manName(random)
    const { passwordHash } = given
    rows.user.push({ id, username, name, title, role, areaCode, passwordHash, isDemo: true, createdAt, ...rest })
    return { id, role, name }
  }

  const agencies = new Map<AgencyCode, CastAgency>()
  for (const agency of TAPIN_AGENCIES) {
    const id = random.uuid(createdAt)
    rows.agency.push({ id, areaCode: TAPIN, ...agency })
    const username = agency.code.toLowerCase()
    const planner = account({ username, title: `Perencana, ${agency.localName}`, role: 'agency_planner', agencyId: id })
    agencies.set(agency.code, { id, code: agency.code, name: agency.localName, planner })
  }

  const centers = homeFirst(healthCenters(areas)).map(({ name, villages }, place): Center => {
    const id = random.uuid(createdAt)
    rows.healthCenter.push({ id, areaCode: TAPIN, name })
    rows.healthCenterVillage.push(...villages.map(({ code }) => ({ areaCode: code, healthCenterId: id })))
    const username = numbered('puskesmas', place)
    const staff = account({
      username,
      title: 'Petugas gizi (TPG)',
      role: 'health_center',
      healthCenterId: id,
      woman: true,
    })
    const midwife = account({
      username: numbered('bidan', place),
      title: 'Bidan puskesmas',
      role: 'health_center',
      healthCenterId: id,
      woman: true,
    })
    return { id, staff, midwife, villages: villages.map((village) => villageOf(village, areas)) }
  })

  const chosen = centers.flatMap((center) => {
    const home = center.villages.filter(({ code }) => code === HOME_VILLAGE)
    const others = random.some(
      center.villages.filter(({ code }) => code !== HOME_VILLAGE),
      OFFICERS_PER_CENTER - home.length,
    )
    return [...home, ...others].map((village) => ({ village, center }))
  })
  const stations = chosen.map(({ village, center }, place) => {
    const officer = account({
      username: numbered('kader', place),
      title: 'Kader posyandu',
      role: 'village_officer',
      areaCode: village.code,
      woman: true,
    })
    return { village, officer, center }
  })

  const member = (username: string, role: Member['role'], title: string, areaCode?: string) =>
    account({ username, role, title, ...(areaCode ? { areaCode } : {}) })
  const offices: Offices = {
    agencies,
    centers,
    stations,
    teams: [
      member('teknis', 'technical_team', 'Tim teknis audit kasus stunting'),
      member('teknis-2', 'technical_team', 'Tim teknis audit kasus stunting'),
    ],
    experts: [member('pakar', 'expert', 'Dokter spesialis anak'), member('pakar-2', 'expert', 'Ahli gizi klinik')],
    chair: member('ketua', 'tpps_chair', 'Ketua TPPS kabupaten'),
  }
  member('admin', 'district_admin', 'Admin kabupaten')
  member('dpo', 'privacy_officer', 'Pejabat pelindungan data pribadi')
  member('provinsi', 'province_viewer', 'Satgas stunting provinsi', '63')
  return offices
}

/** `kader`, `kader-2`, `kader-3`, … */
const numbered = (name: string, place: number) => (place === 0 ? name : `${name}-${place + 1}`)

function homeFirst(centers: ReturnType<typeof healthCenters>) {
  const isHome = (center: (typeof centers)[number]) => center.villages.some(({ code }) => code === HOME_VILLAGE)
  return [...centers.filter(isHome), ...centers.filter((center) => !isHome(center))]
}

function villageOf({ code, name, parentCode }: AreaRow, areas: readonly AreaRow[]): Village {
  const subdistrict = areas.find((area) => area.code === parentCode)?.name ?? ''
  return { code, name, subdistrict }
}
