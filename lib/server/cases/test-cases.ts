import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import { ROLES, type Role } from '@/lib/domain/access/roles'
import { asSystem } from '../db/as-system'
import { db } from '../db/client'
import type { Prisma } from '../generated/client'

/** For tests of cases, history and tasks: two districts, three villages, one user of every role in the first. */
export const VILLAGE = '63.05.03.2004'
export const NEXT_VILLAGE = '63.05.04.2001'
export const FAR_VILLAGE = '63.06.01.2001'
const DISTRICT = '63.05'

export type District = Record<Role, Actor> & {
  cycleId: string
  farCycleId: string
  far: Actor
  otherTeam: Actor
  agencyId: string
}

const areaOf = (role: Role) => (role === 'village_officer' ? VILLAGE : role === 'province_viewer' ? '63' : DISTRICT)

/** The areas, people and cycles that every test of a file shares. */
export async function makeDistrict(): Promise<District> {
  await db().$executeRaw`INSERT INTO area (code, parent_code, level, name) VALUES
    ('63', NULL, 'province', 'Kalimantan Selatan'), ('63.05', '63', 'district', 'Tapin'), ('63.06', '63', 'district', 'Hulu Sungai'),
    ('63.05.03', '63.05', 'subdistrict', 'Tapin Tengah'), ('63.05.04', '63.05', 'subdistrict', 'Bungur'), ('63.06.01', '63.06', 'subdistrict', 'Jauh'),
    (${VILLAGE}, '63.05.03', 'village', 'Desa Satu'), (${NEXT_VILLAGE}, '63.05.04', 'village', 'Desa Dua'), (${FAR_VILLAGE}, '63.06.01', 'village', 'Desa Jauh')`
  return asSystem(async (tx) => {
    const center = await tx.healthCenter.create({ data: { areaCode: DISTRICT, name: 'Puskesmas Uji' } })
    await tx.healthCenterVillage.create({ data: { areaCode: VILLAGE, healthCenterId: center.id } })
    const agency = await tx.agency.create({
      data: { areaCode: DISTRICT, code: 'DINKES', name: 'Dinkes', localName: 'Dinas Kesehatan' },
    })
    const span = { year: 2026, semester: 2, startsOn: new Date('2026-07-01'), endsOn: new Date('2026-12-31') }
    const cycle = await tx.cycle.create({ data: { areaCode: DISTRICT, ...span } })
    const farCycle = await tx.cycle.create({ data: { areaCode: '63.06', ...span } })
    const person = async (username: string, role: Role, areaCode: string): Promise<Actor> => {
      const healthCenterId = role === 'health_center' ? center.id : null
      const agencyId = role === 'agency_planner' ? agency.id : null
      const data = { username, name: `Uji ${username}`, role, areaCode, healthCenterId, agencyId, passwordHash: 'none' }
      const { id } = await tx.user.create({ data, select: { id: true } })
      const names = { areaName: areaCode, agencyName: null, healthCenterName: null }
      return { id, username, name: data.name, role, areaCode, agencyId, healthCenterId, ...names }
    }
    const actors: Partial<Record<Role, Actor>> = {}
    for (const role of ROLES) actors[role] = await person(role, role, areaOf(role))
    return {
      ...(actors as Record<Role, Actor>),
      far: await person('far', 'technical_team', '63.06'),
      otherTeam: await person('other_team', 'technical_team', DISTRICT),
      cycleId: cycle.id,
      farCycleId: farCycle.id,
      agencyId: agency.id,
    }
  })
}

export type MadeCase = Pick<Prisma.AuditCaseCreateManyInput, 'group' | 'status'> &
  Partial<Prisma.AuditCaseCreateManyInput> & { areaCode: string; subjectName: string }

let number = 0

/** Cases with exactly these columns, and a child behind each; their ids, in order. */
export async function makeCases(district: District, cases: MadeCase[]): Promise<string[]> {
  const rows = cases.map((one) => {
    number += 1
    const id = one.id ?? randomUUID()
    return { ...one, id, personId: one.personId ?? randomUUID(), number: one.number ?? number }
  })
  const createdById = district.village_officer.id
  await asSystem(async (tx) => {
    await tx.person.createMany({
      data: rows.map(({ personId, areaCode, subjectName }) => ({
        id: personId,
        areaCode,
        name: subjectName,
        sex: 'male' as const,
        bornOn: new Date('2025-01-15'),
        motherName: 'Ibu Uji',
        address: 'RT 1',
        noNikReason: 'uji',
        registeredById: createdById,
      })),
    })
    await tx.auditCase.createMany({
      data: rows.map((row) => ({
        selectionReason: 'not_improving' as const,
        createdById,
        cycleId: row.areaCode.startsWith(DISTRICT) ? district.cycleId : district.farCycleId,
        districtCode: row.areaCode.slice(0, 5),
        ...(row.status === 'closed' ? { outcome: 'improved' as const, endedOn: new Date('2026-11-01') } : {}),
        ...row,
      })),
    })
  })
  return rows.map(({ id }) => id)
}
