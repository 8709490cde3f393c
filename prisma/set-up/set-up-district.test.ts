import { expect, test } from 'vitest'
import { authenticate } from '@/lib/server/auth/authenticate'
import { asSystem } from '@/lib/server/db/as-system'
import { readCenters } from './read-centers'
import { setUpDistrict } from './set-up-district'

const wish = { districtCode: '63.05', admin: { username: 'dppkb.tapin', name: 'Admin Pertama' }, today: '2026-03-01' }

test('a district is ready to be worked in: areas, agencies, centres, a cycle, and an admin who can sign in', async () => {
  const centers = readCenters(
    'health_center;village_code\nPuskesmas A;63.05.01.1001\nPuskesmas A;63.05.01.1017\n',
    '63.05',
  )
  const { password } = await setUpDistrict({ ...wish, centers })

  const signedIn = await authenticate({ username: 'dppkb.tapin', password, address: 'test' })
  expect(signedIn.ok).toBe(true)
  await asSystem(async (tx) => {
    expect(await tx.area.count({ where: { code: { startsWith: '63.05.' }, level: 'village' } })).toBe(135)
    expect(await tx.healthCenterVillage.count()).toBe(2)
    expect(await tx.cycle.findFirst({ select: { year: true, semester: true, stage: true } })).toEqual({
      year: 2026,
      semester: 1,
      stage: 'S0_TEAM',
    })
    expect(await tx.cycleStageStamp.count({ where: { enteredAt: { not: null } } })).toBe(1)
    expect(await tx.cycleStageStamp.count()).toBe(11)
    expect(await tx.agency.count()).toBeGreaterThan(15)
  })
  await expect(setUpDistrict({ ...wish, centers })).rejects.toThrow('63.05 has users already.')
})

test('nothing is left behind where it is refused', async () => {
  const other = { ...wish, districtCode: '63.06', admin: { username: 'admin.lain', name: 'Lain' } }
  const centers = [{ name: 'Puskesmas B', villageCode: '63.06.99.9999' }]
  await expect(setUpDistrict({ ...other, centers })).rejects.toThrow('63.06.99.9999 is no village of Indonesia.')
  await expect(setUpDistrict({ ...other, districtCode: '99.99', centers: [] })).rejects.toThrow('99.99 is no district')
  expect(await asSystem((tx) => tx.user.count({ where: { username: 'admin.lain' } }))).toBe(0)
})

test.each([
  ['health_center,village_code\nPuskesmas A,63.06.01.2001', 'row 2: 63.06.01.2001 is no village of 63.05.'],
  [
    'health_center,village_code\nPuskesmas A,63.05.01.2001\nPuskesmas B,63.05.01.2001',
    'row 3: 63.05.01.2001 stands in the file twice.',
  ],
  ['health_center,village_code\nPuskesmas A,', 'row 2: health_center and village_code are needed.'],
  ['name,code\nPuskesmas A,63.05.01.2001', 'row 2: health_center and village_code are needed.'],
])('a list of health centres that cannot be: %j', (text, sentence) => {
  expect(() => readCenters(text, '63.05')).toThrow(sentence)
})
