import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { SCOPE_OF } from '@/lib/domain/access/roles'
import { type Attrition, attritionOf } from '@/lib/domain/cycles/attrition'
import { daysLate, dueDates } from '@/lib/domain/cycles/deadlines'
import { type Block, blocksOf } from '@/lib/domain/cycles/gate'
import { CYCLE_STAGES, type CycleStage, leadsStage, nextStage, stageIndex, STAGES } from '@/lib/domain/cycles/stages'
import type { Waiting } from '@/lib/domain/cycles/waiting'
import { daysBetween } from '@/lib/domain/days'
import { progressFigures } from '@/lib/domain/indicators/progress'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { sumCounts } from '../progress/sum-counts'
import { countWaiting, type NextPerson, nextPeople } from './count-waiting'
import { gateFacts } from './gate-facts'
import { limitsOf } from './limits-of'
import { type CycleHead, readCycle, type StampRow } from './read-cycle'

export type BoardStage = StampRow & {
  state: 'past' | 'current' | 'ahead'
  /** Days it took, or has taken so far; null where it was not entered. */
  days: number | null
  /** Days past its deadline; null where it is not late. */
  late: number | null
  /** What waits here, wherever the cycle stands; null for whoever sees no cases. */
  waiting: Waiting | null
  next: NextPerson | null
}

export type Board = {
  cycle: CycleHead
  asOf: string
  stages: BoardStage[]
  /** Why the stage it stands in may not be left; empty where its gate is open. Null for whoever sees no cases. */
  blocks: Block[] | null
  attrition: Attrition
  /** Lines carried into this cycle, and out of it. */
  carried: { in: number; out: number }
  /** May this reader take it on, by role? The gate is another matter. */
  mayAdvance: boolean
  maySet: boolean
  mayReport: boolean
  mayCarry: boolean
  /** Whoever compares districts sees no small groups. */
  aggregates: boolean
}

/** The stage board of a cycle. A 404 for whoever may not read it. */
export async function getBoard(cycleId: string): Promise<Board> {
  const actor = await requireActor()
  if (!isId(cycleId) || !mayEver(actor, 'cycle:read')) notFound()
  return (await asActor(actor, (tx) => boardOf(tx, actor, cycleId, today()))) ?? notFound()
}

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function boardOf(tx: Tx, actor: Actor, cycleId: string, day: string): Promise<Board | null> {
  const cycle = await readCycle(tx, cycleId)
  if (!cycle || !can(actor, 'cycle:read', { areaCode: cycle.areaCode })) return null
  const { areaCode, stage } = cycle
  const aggregates = SCOPE_OF[actor.role] === 'aggregate'
  const counts = await sumCounts(tx, actor, {
    cycleIds: [cycleId],
    area: areaCode,
    codeLength: areaCode.length,
    today: day,
  })
  const measures = counts.get(areaCode)?.counts ?? {}
  const running = cycle.closedOn === null
  const waiting = aggregates ? null : await countWaiting(tx, cycleId, day)
  const next = aggregates || !running ? null : await nextWithNames(tx, cycle)
  const facts = aggregates || !running ? null : await gateFacts(tx, cycle, stage, day)
  const stages = await stagesOf(tx, cycle, day)
  const may = (permission: 'cycle:advance' | 'cycle:change_settings' | 'cycle:send_report' | 'cycle:carry_lines') =>
    can(actor, permission, { areaCode })
  return {
    cycle,
    asOf: day,
    stages: stages.map((one) => ({
      ...one,
      waiting: STAGES[one.stage].unit === 'none' ? null : waiting && (waiting.get(one.stage) ?? NOBODY),
      next: next?.get(one.stage) ?? null,
    })),
    blocks: facts && blocksOf(facts),
    attrition: attritionOf(progressFigures(measures, 0), linesOf(measures)),
    carried: await carriedOf(tx, cycleId),
    mayAdvance: running && may('cycle:advance') && leadsStage(actor.role, stage) && nextStage(stage) !== null,
    maySet: running && may('cycle:change_settings'),
    mayReport: running && may('cycle:send_report') && nextStage(stage) === null,
    mayCarry: !running && may('cycle:carry_lines'),
    aggregates,
  }
}

const NOBODY: Waiting = { n: 0, longest: null, median: null }
const APPROVED = ['approved', 'accepted', 'declined', 'in_progress', 'done', 'verified', 'reopened', 'postponed']
const UNACCEPTED = ['approved', 'declined']

/** Lines that were approved and not cancelled, and those of them an agency took on. */
export function linesOf(measures: Readonly<Record<string, number>>): { approved: number; accepted: number } {
  const n = (statuses: string[]) => statuses.reduce((sum, status) => sum + (measures[`line:${status}`] ?? 0), 0)
  return { approved: n(APPROVED), accepted: n(APPROVED) - n(UNACCEPTED) }
}

/** Every stage with its stamps; those of a cycle from before the stages have deadlines by the district's limits. */
async function stagesOf(tx: Tx, cycle: CycleHead, day: string): Promise<Omit<BoardStage, 'waiting' | 'next'>[]> {
  const limits = await limitsOf(tx, cycle.areaCode)
  const planned = new Map(dueDates(limits, 'S0_TEAM', cycle.startsOn).map(({ stage, dueOn }) => [stage, dueOn]))
  const stamped = new Map(cycle.stamps.map((stamp) => [stamp.stage, stamp]))
  return CYCLE_STAGES.map((stage) => {
    const stamp = stamped.get(stage) ?? blankStamp(stage, planned.get(stage) ?? cycle.endsOn)
    const state = stateOf(cycle, stage)
    const until = stamp.leftOn ?? (state === 'current' ? day : null)
    return {
      ...stamp,
      state,
      days: stamp.enteredOn && until ? daysBetween(stamp.enteredOn, until) : null,
      late: until === null ? null : daysLate(stamp.dueOn, until),
    }
  })
}

function stateOf(cycle: CycleHead, stage: CycleStage): BoardStage['state'] {
  if (cycle.closedOn !== null || stageIndex(stage) < stageIndex(cycle.stage)) return 'past'
  return stage === cycle.stage ? 'current' : 'ahead'
}

const blankStamp = (stage: CycleStage, dueOn: string): StampRow => ({
  stage,
  dueOn,
  enteredOn: null,
  enteredBy: null,
  leftOn: null,
  leftBy: null,
  note: null,
})

/** Next people, where the work is the district's own with whoever holds that office. */
async function nextWithNames(tx: Tx, cycle: CycleHead): Promise<Map<CycleStage, NextPerson>> {
  const next = await nextPeople(tx, cycle.id)
  if (STAGES[cycle.stage].unit === 'none' && !next.has(cycle.stage))
    next.set(cycle.stage, {
      role: STAGES[cycle.stage].works[0] ?? 'district_admin',
      office: null,
      name: null,
      caseNumber: null,
    })
  const holders = await tx.user.findMany({
    where: {
      areaCode: cycle.areaCode,
      role: { in: ['technical_team', 'tpps_chair', 'district_admin'] },
      closedAt: null,
    },
    orderBy: { createdAt: 'desc' },
    select: { role: true, name: true },
  })
  const nameOf = new Map<string, string>(holders.map(({ role, name }) => [role, name]))
  return new Map(
    [...next].map(([stage, person]) => [stage, { ...person, name: person.name ?? nameOf.get(person.role) ?? null }]),
  )
}

async function carriedOf(tx: Tx, cycleId: string): Promise<{ in: number; out: number }> {
  const [row] = await tx.$queryRaw<{ in: number; out: number }[]>`
    SELECT (SELECT count(*) FROM carried_line WHERE to_cycle_id = ${cycleId}::uuid)::int AS in,
           (SELECT count(*) FROM carried_line WHERE from_cycle_id = ${cycleId}::uuid)::int AS out`
  return row ?? { in: 0, out: 0 }
}
