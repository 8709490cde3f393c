import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { makeCase } from '@/test/fixtures/case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { lineNow, makeLine, makeWorld, type World } from '../lines/test-lines'
import { readPackage } from './get-package'
import { savePackage } from './save-package'
import { packing } from './test-packages'

const CODE = '1.03.05.2.01.0001'
const YEAR = Number(addDays(today(), 7).slice(0, 4))
const MONEY = { budgetCode: CODE, budgetYear: YEAR }

let world: World
let lineIds: string[]
beforeAll(async () => {
  world = await makeWorld()
  const { caseId } = await makeCase(world.home, 'in_follow_up', { village: world.home.villages[1] })
  lineIds = [await makeLine(world), await makeLine(world, { caseId, status: 'accepted' })]
})

test('a package has one code and one year, which are those of its members while they are in it', async () => {
  const { pupr } = world.actors
  const made = await savePackage(pupr, packing(lineIds, MONEY))
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  const found = await asActor(pupr, (tx) => readPackage(tx, pupr, made.value, today()))
  expect(found).toMatchObject({ budgetCode: CODE, budgetYear: YEAR })
  for (const id of lineIds) expect(await lineNow(id)).toMatchObject({ allocatedCode: CODE, allocatedYear: YEAR })

  const [stays = '', leaves = ''] = lineIds
  const village = { fundSource: 'DANA_DESA' as const, budgetCode: '5.3.1', budgetYear: null }
  const changed = { ...packing([stays], MONEY), ...village, packageId: made.value, version: 1 }
  expect((await savePackage(pupr, changed)).ok).toBe(true)
  expect(await lineNow(stays)).toMatchObject({ allocatedCode: '5.3.1', allocatedYear: null })
  expect(await lineNow(leaves)).toMatchObject({ allocatedRp: null, allocatedCode: null, allocatedYear: null })

  const far = { ...changed, commandId: randomUUID(), version: 2, budgetYear: YEAR + 9 }
  expect(await savePackage(pupr, far)).toMatchObject({
    refusal: { code: 'invalid_fields', params: { budgetYear: 'year_range' } },
  })
})
