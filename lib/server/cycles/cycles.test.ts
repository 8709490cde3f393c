import { prepare, statements } from './test-prepare'
import { describe, expect, test } from 'vitest'
import { CYCLE_STAGES, type CycleStage } from '@/lib/domain/cycles/stages'
import { makeCase, makeLine } from '@/test/fixtures/case'
import { selectCase } from '../cases/select-case'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import type { Prisma } from '../generated/client'
import { acceptLine } from '../lines/accept-line'
import { carryLines } from './carry-lines'
import { gateFacts } from './gate-facts'
import { boardOf } from './get-board'
import { carryOf } from './get-carry'
import { reportOf } from './get-report'
import { stageOf } from './get-stage'
import { openCycle } from './open-cycle'
import { readCycle } from './read-cycle'
import { sendReport } from './send-report'
import { setLimits } from './set-limits'
import { setStageDue } from './set-stage-due'
import { blocksOf } from '@/lib/domain/cycles/gate'
import type { SetLimitsInput } from '@/lib/domain/cycles/inputs'
import { YEAR, admin, code, dates, home, id, leave, oldCycle, open, put, team } from './test-cycle'

const stageNow = async (cycleId: string) =>
  (await asSystem((tx) => tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { stage: true } }))).stage
const blocks = async (cycleId: string, stage: CycleStage) =>
  asActor(team, async (tx) =>
    blocksOf(await gateFacts(tx, { id: cycleId, areaCode: home.areaCode }, stage, today())).map((block) => block.code),
  )

/** These lines turned out well in this cycle. */
const judge = (cycleId: string, where: Prisma.PlanLineWhereInput) =>
  asSystem(async (tx) => {
    const lines = await tx.planLine.findMany({ where, select: { id: true, caseId: true, areaCode: true } })
    await tx.lineEvaluation.createMany({
      data: lines.map(({ id: lineId, ...of }) => ({
        ...of,
        lineId,
        cycleId,
        verdict: 'effective' as const,
        evaluatedById: team.id,
      })),
    })
  })

describe('before a cycle runs', () => {
  test('a second one waits for the report of the first', async () => {
    expect(code(await open())).toBe('cycle_running')
    expect(
      code(await openCycle(team, { commandId: id(), areaCode: home.areaCode, year: YEAR, semester: 2, ...dates })),
    ).toBe('forbidden')
  })

  test('the report is sent in the last stage only', async () => {
    const report = { commandId: id(), cycleId: oldCycle, sentOn: today(), sentTo: 'Provinsi', note: null }
    expect(code(await sendReport(admin, report))).toBe('not_last_stage')
  })
})

describe('a cycle from its opening to its report', () => {
  let cycleId: string
  let line: Awaited<ReturnType<typeof makeLine>>

  test('an unfinished line stays behind in the cycle that is reported', async () => {
    line = await makeLine(home, 'approved')
    await put(oldCycle, 'S10_REPORT')
    const report = { commandId: id(), cycleId: oldCycle, sentOn: today(), sentTo: 'BKKBN Provinsi', note: null }
    expect(code(await sendReport(admin, report))).toBe('done')
    expect(code(await sendReport(admin, report)), 'sent again').toBe('done')
    expect(code(await sendReport(admin, { ...report, commandId: id() }))).toBe('cycle_closed')
    const page = await asActor(team, (tx) => reportOf(tx, team, oldCycle, today()))
    expect(page?.sent).toMatchObject({ sentTo: 'BKKBN Provinsi', sentBy: admin.name })
    expect(page?.figures?.shares.A6_accepted).toEqual({ numerator: 0, denominator: 1 })
    expect(page?.unfinished).toBe(1)
    await expect(
      asSystem((tx) => tx.cycleReport.update({ where: { cycleId: oldCycle }, data: { sentTo: 'x' } })),
    ).rejects.toThrow(/append-only/)
  })

  test('opened, it stands in its first stage with a deadline for every stage', async () => {
    const commandId = id()
    const [first, second] = await Promise.all([open(), open(commandId)])
    expect([code(first), code(second)].toSorted()).toEqual(['cycle_exists', 'done'])
    if (!first.ok && !second.ok) return
    cycleId = first.ok ? first.value.cycleId : second.ok ? second.value.cycleId : ''
    const head = await asActor(team, (tx) => readCycle(tx, cycleId))
    expect(head?.stamps.map(({ stage }) => stage)).toEqual(CYCLE_STAGES)
    expect(head?.stamps[0]).toMatchObject({ dueOn: `${YEAR}-01-15`, enteredBy: admin.name, leftOn: null })
    expect(head?.stamps[1]).toMatchObject({ dueOn: `${YEAR}-01-22`, enteredOn: null })
  })

  test('what was left behind is shown, then carried once, however often it is asked for', async () => {
    const head = await asActor(team, (tx) => readCycle(tx, oldCycle))
    const shown = head && (await asActor(team, (tx) => carryOf(tx, head)))
    expect(shown).toMatchObject({ total: 1, lines: [{ id: line.lineId }], into: { id: cycleId } })
    const carry = () => carryLines(team, { commandId: id(), fromCycleId: oldCycle, toCycleId: cycleId })
    const both = await Promise.all([carry(), carry()])
    const counts = both.map((one) => (one.ok ? one.value.carried : -1))
    expect(counts.toSorted()).toEqual([0, 1])
    expect(await asSystem((tx) => tx.carriedLine.count({ where: { toCycleId: cycleId } }))).toBe(1)
    expect(code(await carryLines(team, { commandId: id(), fromCycleId: cycleId, toCycleId: oldCycle }))).toBe(
      'cycle_not_closed',
    )
    const told = await asSystem((tx) => tx.caseEvent.findMany({ where: { lineId: line.lineId, step: 'line.carry' } }))
    expect(told).toHaveLength(1)
  })

  test('a carried line waits in the new cycle, and its agency still answers it', async () => {
    const page = await asActor(team, (tx) =>
      stageOf(tx, team, { cycleId, stage: 'S6_DISSEMINATION_1', after: null }, today()),
    )
    expect(page?.rows).toMatchObject([{ id: line.lineId, carried: true, role: 'agency_planner' }])
    expect(page?.board.carried).toEqual({ in: 1, out: 0 })
    const planner = home.actors.agency_planner
    const accepted = await acceptLine(planner, {
      commandId: id(),
      lineId: line.lineId,
      allocatedRp: null,
      allocatedSource: null,
      allocatedCode: null,
      allocatedYear: null,
      scheduledOn: today(),
    })
    expect(code(accepted)).toBe('done')
    const board = await asActor(team, (tx) => boardOf(tx, team, cycleId, today()))
    expect(board?.stages.find(({ stage }) => stage === 'S7_FOLLOW_UP')?.waiting?.n).toBe(1)
  })

  test('it does not leave a stage through a closed gate, nor one it does not stand in', async () => {
    expect(code(await leave(admin, cycleId, 'S0_TEAM'))).toBe('gate_closed')
    expect(code(await leave(admin, cycleId, 'S3_WORKSHEETS'))).toBe('moved_on')
    expect(await stageNow(cycleId)).toBe('S0_TEAM')
    expect(await blocks(cycleId, 'S0_TEAM')).toEqual([
      'decree_number_missing',
      'decree_date_missing',
      'decree_file_missing',
      'part_missing',
      'part_missing',
      'part_missing',
    ])
  })

  test('a candidate is not selected before the selection; the answer says where the cycle stands', async () => {
    const { caseId } = await makeCase({ ...home, cycleId }, 'candidate')
    const refused = await selectCase(team, { commandId: id(), caseId, note: null })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'stage_not_reached', params: { stage: 'S0_TEAM' } } })
    await prepare(home, cycleId, 'S0_TEAM')
    expect(code(await leave(team, cycleId, 'S0_TEAM')), 'the admin leads it').toBe('stage_led_by_others')
    expect(code(await leave(admin, cycleId, 'S0_TEAM'))).toBe('done')
    expect(await blocks(cycleId, 'S1_MANAGEMENT')).toEqual(['management_not_closed', 'lokus_missing', 'quota_missing'])
    await prepare(home, cycleId, 'S1_MANAGEMENT')
    expect(code(await leave(team, cycleId, 'S1_MANAGEMENT'))).toBe('done')
    expect(await blocks(cycleId, 'S2_SELECTION')).toEqual(['nothing_selected'])
    expect(code(await selectCase(team, { commandId: id(), caseId, note: null }))).toBe('done')
    expect(await blocks(cycleId, 'S2_SELECTION')).toEqual([])
  })

  test('of two who take it on at once, one is told who was quicker', async () => {
    const both = await Promise.all([leave(team, cycleId, 'S2_SELECTION'), leave(admin, cycleId, 'S2_SELECTION')])
    expect(both.map(code).toSorted()).toEqual(['done', 'moved_on'])
    const told = both.find((one) => !one.ok)
    expect(told && !told.ok && told.refusal.params?.by).toMatch(/teknis|admin/)
    expect(await stageNow(cycleId)).toBe('S3_WORKSHEETS')
  })

  test('a worksheet that is not verified keeps it, with how many and how long', async () => {
    expect(code(await leave(team, cycleId, 'S3_WORKSHEETS'))).toBe('gate_closed')
    const board = await asActor(team, (tx) => boardOf(tx, team, cycleId, today()))
    expect(board?.blocks).toMatchObject([
      { code: 'worksheets_unverified', undone: 1, all: 1, longest: { office: 'Puskesmas Satu' } },
    ])
    const waiting = board?.stages.find(({ state }) => state === 'current')
    expect(waiting).toMatchObject({ waiting: { n: 1 }, next: { role: 'village_officer', office: 'desa-1' } })
    expect(waiting?.next?.name).toMatch(/kader/)
  })

  test('through its other gates to its report, each stage stamped once', async () => {
    // The case of this cycle ends administratively and counts no more; another stands at its evaluation.
    await asSystem((tx) =>
      tx.auditCase.updateMany({
        where: { cycleId },
        data: { status: 'closed', outcome: 'moved', outcomeReason: 'Pindah', endedOn: new Date() },
      }),
    )
    await makeCase({ ...home, cycleId }, 'evaluated', { village: home.villages[1] })
    expect(code(await leave(team, cycleId, 'S3_WORKSHEETS'))).toBe('done')
    expect(code(await leave(team, cycleId, 'S4_REVIEW'))).toBe('done')
    expect(code(await leave(home.actors.tpps_chair, cycleId, 'S5_APPROVAL'))).toBe('done')
    expect(await blocks(cycleId, 'S6_DISSEMINATION_1')).toContain('dissemination_1_not_closed')
    await prepare(home, cycleId, 'S6_DISSEMINATION_1')
    await asSystem((tx) =>
      tx.planLine.updateMany({ where: { cycleId, status: 'approved' }, data: { status: 'accepted' } }),
    )
    expect(code(await leave(team, cycleId, 'S6_DISSEMINATION_1'))).toBe('done')
    expect(code(await leave(team, cycleId, 'S7_FOLLOW_UP'))).toBe('done')
    expect(code(await leave(team, cycleId, 'S8_MONITORING'))).toBe('done')
    await prepare(home, cycleId, 'S9_DISSEMINATION_2')
    expect(await blocks(cycleId, 'S9_DISSEMINATION_2')).toEqual(['lines_unevaluated'])
    await judge(cycleId, { cycleId })
    expect(await blocks(cycleId, 'S9_DISSEMINATION_2'), 'the carried line too').toEqual(['lines_unevaluated'])
    await judge(cycleId, { id: line.lineId })
    expect(code(await leave(team, cycleId, 'S9_DISSEMINATION_2'))).toBe('done')
    expect(code(await leave(admin, cycleId, 'S10_REPORT'))).toBe('not_last_stage')
    const early = { commandId: id(), cycleId, sentOn: `${YEAR - 1}-12-31`, sentTo: 'Provinsi', note: null }
    expect(await sendReport(admin, early)).toMatchObject({ refusal: { params: { sentOn: 'date_order' } } })
    expect(code(await sendReport(admin, { ...early, commandId: id(), sentOn: `${YEAR}-01-02` }))).toBe('done')
    const sent = await asActor(team, (tx) => reportOf(tx, team, cycleId, today()))
    expect(sent?.figures?.stages.at(-1), 'the last stage too').toMatchObject({ stage: 'S10_REPORT', days: 0 })
    const head = await asActor(team, (tx) => readCycle(tx, cycleId))
    expect(head?.closedOn).toBe(today())
    for (const stamp of head?.stamps ?? []) expect([stamp.enteredBy, stamp.leftBy], stamp.stage).not.toContain(null)
    const events = await asActor(team, (tx) =>
      tx.cycleEvent.findMany({ where: { cycleId }, orderBy: { sequence: 'asc' } }),
    )
    expect(events.map(({ to }) => to).filter(Boolean)).toEqual([...CYCLE_STAGES, 'closed'])
    expect(events.every(({ prevHash }, n) => n === 0 || prevHash === events[n - 1]?.hash)).toBe(true)
  })

  test('closed, it allows nothing new', async () => {
    const { caseId } = await makeCase({ ...home, cycleId }, 'candidate', { village: home.villages[2] })
    expect(code(await selectCase(team, { commandId: id(), caseId, note: null }))).toBe('cycle_closed')
    expect(code(await leave(admin, cycleId, 'S10_REPORT'))).toBe('cycle_closed')
    expect(code(await setStageDue(admin, { commandId: id(), cycleId, stage: 'S10_REPORT', dueOn: today() }))).toBe(
      'cycle_closed',
    )
    await expect(put(cycleId, 'S0_TEAM')).rejects.toThrow(/does not go back/)
    await expect(
      asSystem((tx) =>
        tx.cycleStageStamp.updateMany({ where: { cycleId, stage: 'S0_TEAM' }, data: { leftAt: new Date() } }),
      ),
    ).rejects.toThrow(/is stamped/)
  })
})

describe('deadlines', () => {
  test('new limits move what is not left yet, and are the district’s from then on', async () => {
    const opened = await open(id(), 2)
    const cycleId = opened.ok ? opened.value.cycleId : ''
    const due = async () =>
      (await asActor(team, (tx) => readCycle(tx, cycleId)))?.stamps.map(({ dueOn }) => dueOn) ?? []
    const before = await due()
    const limits = Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, 10])) as Record<CycleStage, number>
    const input = { commandId: id(), cycleId, reschedule: false, ...limits } as SetLimitsInput
    expect(code(await setLimits(admin, input))).toBe('done')
    expect(await due()).toEqual(before)
    expect(code(await setLimits(admin, { ...input, commandId: id(), reschedule: true }))).toBe('done')
    const after = await due()
    expect(new Set(after).size).toBe(CYCLE_STAGES.length)
    expect(after).not.toEqual(before)
    expect(
      code(await setStageDue(admin, { commandId: id(), cycleId, stage: 'S1_MANAGEMENT', dueOn: `${YEAR - 1}-12-31` })),
    ).toBe('invalid_fields')
    expect(
      code(await setStageDue(admin, { commandId: id(), cycleId, stage: 'S1_MANAGEMENT', dueOn: `${YEAR}-12-31` })),
    ).toBe('done')
    expect((await due())[1]).toBe(`${YEAR}-12-31`)
  })
})

test('the number of statements does not grow with the cases', async () => {
  const running = await asSystem((tx) =>
    tx.cycle.findFirstOrThrow({ where: { areaCode: home.areaCode, closedAt: null } }),
  )
  await put(running.id, 'S6_DISSEMINATION_1')
  const cycleId = running.id
  await makeCase({ ...home, cycleId }, 'in_follow_up')
  const board = () => asActor(team, (tx) => boardOf(tx, team, cycleId, today()))
  const stage = () =>
    asActor(team, (tx) => stageOf(tx, team, { cycleId, stage: 'S8_MONITORING', after: null }, today()))
  const report = () => asActor(team, (tx) => reportOf(tx, team, cycleId, today()))
  const before = [await statements(board), await statements(stage), await statements(report)]
  for (const village of home.villages) await makeCase({ ...home, cycleId }, 'in_follow_up', { village })
  expect([await statements(board), await statements(stage), await statements(report)]).toEqual(before)
})
