import { beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '@/lib/domain/access/roles'
import { asSystem } from '../db/as-system'
import type { CaseRow } from './case-row'
import { exportCases, mayExport } from './export-cases'
import { type District, FAR_VILLAGE, makeCases, makeDistrict, NEXT_VILLAGE, VILLAGE } from './test-cases'

const ALL = { q: '', status: null, group: null, area: null, severe: false, late: false, sort: 'newest' } as const
let district: District

beforeAll(async () => {
  district = await makeDistrict()
  const some = (areaCode: string, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      areaCode,
      group: 'BALITA' as const,
      status: i % 2 ? ('planned' as const) : ('closed' as const),
      subjectName: 'Nur Aini',
    }))
  await makeCases(district, [...some(VILLAGE, 4), ...some(NEXT_VILLAGE, 3), ...some(FAR_VILLAGE, 2)])
})

async function all(batches: AsyncGenerator<CaseRow[]>): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  for await (const batch of batches) rows.push(...batch)
  return rows
}

describe('cases as a file', () => {
  test('hold every case of the actor’s scope once, in batches, with initials', async () => {
    const rows = await all(exportCases(district.technical_team, ALL, { named: false, batch: 3 }))
    expect(rows).toHaveLength(7)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(7)
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['N. A.']))
  })

  test('follow the filters of the page', async () => {
    const rows = await all(
      exportCases(district.technical_team, { ...ALL, status: 'planned', area: VILLAGE }, { named: true }),
    )
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['Nur Aini', 'planned'],
      ['Nur Aini', 'planned'],
    ])
  })

  test('show no name to who may know none, even when asked for', async () => {
    const rows = await all(exportCases(district.district_admin, ALL, { named: true }))
    expect(rows).toHaveLength(7)
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(['N. A.']))
  })

  test('are logged batch by batch with their count, also when broken off', async () => {
    const before = await asSystem((tx) => tx.accessLog.count({ where: { userId: district.otherTeam.id } }))
    const batches = exportCases(district.otherTeam, ALL, { named: true, batch: 3 })
    await batches.next()
    await batches.next()
    await batches.return(undefined)
    const log = await asSystem((tx) =>
      tx.accessLog.findMany({
        where: { userId: district.otherTeam.id },
        select: { what: true, reason: true, areaCode: true },
        orderBy: { at: 'asc' },
        skip: before,
      }),
    )
    expect(log).toEqual([
      { what: 'export', reason: '3 (1–3), nama lengkap', areaCode: '63.05' },
      { what: 'export', reason: '3 (4–6), nama lengkap', areaCode: '63.05' },
    ])
  })

  test('are for the team and the admin alone', async () => {
    expect(ROLES.filter((role) => mayExport(district[role]))).toEqual(['technical_team', 'district_admin'])
    for (const role of ROLES.filter((one) => !mayExport(district[one])))
      await expect(all(exportCases(district[role], ALL, { named: false })), role).rejects.toThrow(role)
  })
})
