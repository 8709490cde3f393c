import { randomBytes } from 'node:crypto'
import { dueDates, limitsWith } from '../../lib/domain/cycles/deadlines'
import { AGENCY_NAMES, type AgencyCode } from '../../lib/domain/findings/agency-codes'
import { hashPassword } from '../../lib/server/auth/authenticate'
import { dateColumn } from '../../lib/server/clock'
import { asSystem } from '../../lib/server/db/as-system'
import type { Tx } from '../../lib/server/db/client'
import { loadAreas, readAreas } from '../seed/areas'
import { type CenterRow, SetUpRefused } from './read-centers'

export type SetUp = {
  districtCode: string
  admin: { username: string; name: string }
  centers: readonly CenterRow[]
  /** ISO `YYYY-MM-DD`; its half year is the first cycle. */
  today: string
}

/**
 * Prepares a real district in an empty installation: all areas, the agencies under their general names, the health
 * centres, the cycle of this half year, and the first admin, who opens the other accounts. Gives the admin's
 * password, which is shown once. Refuses where the district has users already, or is no district of Indonesia.
 */
export async function setUpDistrict({ districtCode, admin, centers, today }: SetUp): Promise<{ password: string }> {
  const password = randomBytes(12).toString('base64url')
  const passwordHash = await hashPassword(password)
  await asSystem(async (tx) => {
    await loadAreas(tx, readAreas())
    const district = await tx.area.findUnique({ where: { code: districtCode }, select: { level: true } })
    if (district?.level !== 'district') throw new SetUpRefused(`${districtCode} is no district of Indonesia.`)
    if ((await tx.user.count({ where: { areaCode: { startsWith: districtCode } } })) > 0) {
      throw new SetUpRefused(`${districtCode} has users already.`)
    }
    await openAgencies(tx, districtCode)
    await openCenters(tx, districtCode, centers)
    const { id: adminId } = await tx.user.create({
      data: { ...admin, role: 'district_admin', areaCode: districtCode, passwordHash },
      select: { id: true },
    })
    await openCycle(tx, districtCode, today, adminId)
  })
  return { password }
}

const openAgencies = (tx: Tx, areaCode: string) =>
  tx.agency.createMany({
    data: Object.entries(AGENCY_NAMES).map(([code, name]) => ({
      areaCode,
      code: code as AgencyCode,
      name: name.id,
      localName: name.id,
    })),
  })

async function openCenters(tx: Tx, areaCode: string, centers: readonly CenterRow[]) {
  const known = new Set(
    (
      await tx.area.findMany({
        where: { code: { startsWith: `${areaCode}.` }, level: 'village' },
        select: { code: true },
      })
    ).map(({ code }) => code),
  )
  for (const name of new Set(centers.map((center) => center.name))) {
    const { id } = await tx.healthCenter.create({ data: { areaCode, name }, select: { id: true } })
    const villages = centers.filter((center) => center.name === name)
    const stranger = villages.find(({ villageCode }) => !known.has(villageCode))
    if (stranger) throw new SetUpRefused(`${stranger.villageCode} is no village of Indonesia.`)
    await tx.healthCenterVillage.createMany({
      data: villages.map(({ villageCode }) => ({ areaCode: villageCode, healthCenterId: id })),
    })
  }
}

/** The first cycle, in its first stage; its deadlines are counted from today, whenever its half year began. */
async function openCycle(tx: Tx, areaCode: string, today: string, adminId: string) {
  const year = Number(today.slice(0, 4))
  const semester = today.slice(5, 7) < '07' ? 1 : 2
  const [from, to] = semester === 1 ? ['01-01', '06-30'] : ['07-01', '12-31']
  const { id: cycleId } = await tx.cycle.create({
    data: {
      areaCode,
      year,
      semester,
      startsOn: dateColumn(`${year}-${from}`),
      endsOn: dateColumn(`${year}-${to}`),
      stage: 'S0_TEAM',
    },
    select: { id: true },
  })
  const entered = { enteredAt: new Date(), enteredById: adminId }
  await tx.cycleStageStamp.createMany({
    data: dueDates(limitsWith([]), 'S0_TEAM', today).map(({ stage, dueOn }) => ({
      cycleId,
      areaCode,
      stage,
      dueOn: dateColumn(dueOn),
      ...(stage === 'S0_TEAM' ? entered : {}),
    })),
  })
}
