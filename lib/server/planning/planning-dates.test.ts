import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { usualCalendar } from '@/lib/domain/plans/planning-calendar'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { bare, settingsOf, tried } from '../db/test-catalog'
import { readLine } from '../lines/get-line'
import { lineRows } from '../lines/line-rows'
import { makeLine, makeWorld, type World } from '../lines/test-lines'
import { planningDates } from './planning-dates'
import { savePlanningDates } from './save-planning-dates'

const TODAY = '2026-08-19'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const save = (over: object) =>
  savePlanningDates(world.actors.admin, '63.05', {
    commandId: randomUUID(),
    budgetYear: 2027,
    days: { ...usualCalendar(2027), ...over },
  })
const rows = () => asSystem((tx) => tx.planningDate.findMany({ where: { areaCode: '63.05' } }))

test('only what differs from the usual days is the district’s own, and it may be changed again', async () => {
  expect((await save({})).ok).toBe(true)
  expect(await rows()).toEqual([])
  expect((await save({ kua_ppas: '2026-08-20' })).ok).toBe(true)
  expect(await rows()).toMatchObject([{ step: 'kua_ppas', setById: world.actors.admin.id }])
  expect((await save({})).ok).toBe(true)
  expect((await save({ kua_ppas: '2026-08-25' })).ok).toBe(true)
  expect(await rows()).toMatchObject([{ step: 'kua_ppas', onDate: new Date('2026-08-25') }])
})

test('a line that needs next year’s money says the next door and the district’s own day, to everybody who reads it', async () => {
  const { pupr, kader, teknis, farTeknis } = world.actors
  const id = await makeLine(world, { allocatedYear: 2027 })
  const next = { forYear: 2027, step: 'kua_ppas', until: '2026-08-25', missedYear: null }
  for (const actor of [pupr, kader, teknis]) {
    const line = await asActor(actor, (tx) => readLine(tx, actor, id, TODAY))
    expect(line?.planning, actor.role).toEqual(next)
    const [row] = await asActor(actor, (tx) => lineRows(tx, actor, [id], TODAY))
    expect(row).toMatchObject({ planning: next, horizon: 'planned' })
  }
  expect(await asActor(farTeknis, (tx) => planningDates(tx, '63.05'))).toEqual([])
})

test('what costs nothing, and what this year’s money pays, waits for no door', async () => {
  const { pupr } = world.actors
  const planned = async (wish: object) => {
    const id = await makeLine(world, wish)
    return (await asActor(pupr, (tx) => readLine(tx, pupr, id, TODAY)))?.planning
  }
  expect(await planned({ allocatedYear: 2027, budgetRp: 0n })).toBeNull()
  expect(await planned({ allocatedYear: 2026 })).toBeNull()
  expect(await planned({ allocatedYear: 2027, status: 'verified' })).toBeNull()
})

test('the database itself lets the district’s admin alone set a day, in their own name and within its year', async () => {
  const { admin, teknis, pupr } = world.actors
  const insert = `INSERT INTO planning_date (area_code, budget_year, step, on_date, set_by_id) VALUES ($1, 2028, 'rkpd', $2, $3)`
  const add = (actor: typeof admin, area: string, day: string, by = actor.id) =>
    bare('tuntas_app', settingsOf(actor), (client) => tried(client, insert, [area, day, by]))
  expect(await add(admin, '63.05', '2027-06-30')).toBe(1)
  for (const actor of [teknis, pupr]) expect(await add(actor, '63.05', '2027-06-30'), actor.role).toBe('42501')
  expect(await add(admin, '63.06', '2027-06-30')).toBe('42501')
  expect(await add(admin, '63.05', '2027-06-30', teknis.id)).toBe('42501')
  expect(await add(admin, '63.05', '2026-12-31')).toBe('23514')
})
