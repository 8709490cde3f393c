import { CYCLE_STAGES, type CycleStage } from '@/lib/domain/cycles/stages'
import { today } from '../../clock'
import { carryLines } from '../../cycles/carry-lines'
import { changeCycle } from '../../cycles/change-cycle'
import { leaveStage } from '../../cycles/leave-stage'
import { openCycle } from '../../cycles/open-cycle'
import { sendReport } from '../../cycles/send-report'
import { setLimits } from '../../cycles/set-limits'
import { setStageDue } from '../../cycles/set-stage-due'
import type { District } from '@/test/fixtures/district'
import { target, type Trial } from './target'

const aboutCycle = async ({ areaCode }: District) => target('cycle', areaCode)
const dates = { startsOn: '2026-01-01', endsOn: '2026-12-31', wholeDistrict: true }
const limits = Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, 9])) as Record<CycleStage, number>

/** Running a cycle; the district's cycle of the fixtures runs, in its seventh stage. */
export const CYCLES: Record<string, Trial> = {
  openCycle: {
    permission: 'cycle:open',
    make: async ({ areaCode }) => target('area', areaCode),
    run: (actor, { areaCode }, commandId) =>
      openCycle(actor, { commandId, areaCode, year: 2027, semester: 1, ...dates }),
    reaches: 'cycle_running',
  },
  changeCycle: {
    permission: 'cycle:change_settings',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) => changeCycle(actor, { commandId, cycleId, ...dates }),
  },
  setLimits: {
    permission: 'cycle:change_settings',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      setLimits(actor, { commandId, cycleId, reschedule: true, ...limits }),
  },
  setStageDue: {
    permission: 'cycle:change_settings',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      setStageDue(actor, { commandId, cycleId, stage: 'S9_DISSEMINATION_2', dueOn: today() }),
  },
  leaveStage: {
    permission: 'cycle:advance',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      leaveStage(actor, { commandId, cycleId, stage: 'S6_DISSEMINATION_1', note: null }),
    reaches: 'moved_on',
  },
  sendReport: {
    permission: 'cycle:send_report',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      sendReport(actor, { commandId, cycleId, sentOn: today(), sentTo: 'Provinsi', note: null }),
    reaches: 'not_last_stage',
  },
  carryLines: {
    permission: 'cycle:carry_lines',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      carryLines(actor, { commandId, fromCycleId: cycleId, toCycleId: cycleId }),
    reaches: 'cycle_not_closed',
  },
}
