import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import { addDays } from '@/lib/domain/days'
import { withConnection } from '@/bin/lib/sql.mjs'
import { today } from '../clock'

/** Two villages of one district and one of another, a health centre for the first, and a running cycle. Invented. */
export const VILLAGE = '63.05.03.2004'
export const NEXT_VILLAGE = '63.05.03.2005'
export const FAR_VILLAGE = '63.06.01.2001'

export type TestVillage = {
  officer: Actor
  nextOfficer: Actor
  farOfficer: Actor
  center: Actor
  otherCenterUser: Actor
  team: Actor
  chair: Actor
}

const AREAS = [
  ['63', null, 'province', 'Provinsi A'],
  ['63.05', '63', 'district', 'Kabupaten A'],
  ['63.05.03', '63.05', 'subdistrict', 'Kecamatan A'],
  [VILLAGE, '63.05.03', 'village', 'Desa A'],
  [NEXT_VILLAGE, '63.05.03', 'village', 'Desa B'],
  ['63.06', '63', 'district', 'Kabupaten B'],
  ['63.06.01', '63.06', 'subdistrict', 'Kecamatan B'],
  [FAR_VILLAGE, '63.06.01', 'village', 'Desa C'],
]

/** Fills an empty migrated database (DATABASE_URL) and gives the people who act in it. */
export async function makeVillage(): Promise<TestVillage> {
  const center = randomUUID()
  const actor = (role: Role, areaCode: string, healthCenterId: string | null = null): Actor => ({
    id: randomUUID(),
    username: randomUUID(),
    name: `${role} ${areaCode}`,
    role,
    areaCode,
    areaName: AREAS.find(([code]) => code === areaCode)?.[3] ?? '',
    agencyId: null,
    agencyName: null,
    healthCenterId,
    healthCenterName: healthCenterId ? 'Puskesmas A' : null,
  })
  const people: TestVillage = {
    officer: actor('village_officer', VILLAGE),
    nextOfficer: actor('village_officer', NEXT_VILLAGE),
    farOfficer: actor('village_officer', FAR_VILLAGE),
    center: actor('health_center', '63.05', center),
    otherCenterUser: actor('health_center', '63.05', center),
    team: actor('technical_team', '63.05'),
    chair: actor('tpps_chair', '63.05'),
  }
  await withConnection(process.env.DATABASE_URL ?? '', async (client) => {
    for (const area of AREAS) await client.query('INSERT INTO area VALUES ($1, $2, $3, $4)', area)
    await client.query('SET ROLE tuntas_system')
    await client.query(`INSERT INTO health_center (id, area_code, name) VALUES ($1, '63.05', 'Puskesmas A')`, [center])
    await client.query('INSERT INTO health_center_village VALUES ($1, $2)', [VILLAGE, center])
    for (const { id, username, name, role, areaCode, healthCenterId } of Object.values(people)) {
      await client.query(
        `INSERT INTO app_user (id, username, name, role, area_code, health_center_id, password_hash)
         VALUES ($1, $2, $3, $4, $5, $6, 'none')`,
        [id, username, name, role, areaCode, healthCenterId],
      )
    }
    await client.query(`INSERT INTO cycle (area_code, year, semester, starts_on, ends_on)
      VALUES ('63.05', extract(year FROM now())::int, 1, current_date - 30, current_date + 150)`)
  })
  return people
}

/** One value or row set straight from the tables, whatever the scope, to look at what a command left behind. */
export function stored<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withConnection(process.env.DATABASE_URL ?? '', async (client) => {
    await client.query('SET ROLE tuntas_system')
    return (await client.query<Row>(sql, values)).rows
  })
}

/** A day some days ago (or ahead, negative) in the district's zone, as 'YYYY-MM-DD'. */
export function daysAgo(days: number): string {
  return addDays(today(), -days)
}
