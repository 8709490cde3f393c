import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/actor'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { seedDistricts } from '@/test/fixtures/district'
import { today } from '../clock'
import { asSystem } from '../db/as-system'
import { leaveStage } from './leave-stage'
import { openCycle } from './open-cycle'

export const { home, other } = await seedDistricts()
export const { district_admin: admin, technical_team: team } = home.actors
/** The cycle that runs before a test opens the next. */
export const oldCycle = home.cycleId

/** A new command id, as a page makes one. */
export const id = () => randomUUID()
export const YEAR = Number(today().slice(0, 4)) + 1
export const dates = { startsOn: `${YEAR}-01-01`, endsOn: `${YEAR}-06-30`, wholeDistrict: false }
/** The admin opens a half of the coming year. */
export const open = (commandId = id(), semester = 1) =>
  openCycle(admin, { commandId, areaCode: home.areaCode, year: YEAR, semester, ...dates })
export const leave = (actor: Actor, cycleId: string, stage: CycleStage) =>
  leaveStage(actor, { commandId: id(), cycleId, stage, note: null })
/** What became of a command: `done`, or the code of its refusal. */
export const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code
/** Puts a cycle into a stage without its gates. */
export const put = (cycleId: string, stage: CycleStage) =>
  asSystem((tx) => tx.cycle.update({ where: { id: cycleId }, data: { stage } }))
