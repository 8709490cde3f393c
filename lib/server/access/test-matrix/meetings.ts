import type { Actor } from '@/lib/domain/access/actor'
import { makeLine } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import { evaluateLine } from '../../evaluations/evaluate-line'
import { withdrawAnswer } from '../../lines/withdraw-answer'
import { addAttendee } from '../../meetings/add-attendee'
import { answerInMeeting } from '../../meetings/answer-in-meeting'
import { closeMeeting } from '../../meetings/close-meeting'
import { markAttendance } from '../../meetings/mark-attendance'
import { openMeeting } from '../../meetings/open-meeting'
import { planMeeting } from '../../meetings/plan-meeting'
import { recordDecision } from '../../meetings/record-decision'
import { completeRecord, makeMeeting, meetingNow } from '../../meetings/test-meetings'
import { writeRecord } from '../../meetings/write-record'
import { aboutLine, target, type Target, type Trial } from './target'

/** A meeting of the district: it is there for those who run the cycle or answer for it, and for no village and no health centre. */
const held =
  (kind: 'management' | 'dissemination_1', status: 'planned' | 'held' = 'held') =>
  async (district: District): Promise<Target> => {
    const meetingId = await makeMeeting(district.actors.technical_team, district.cycleId, kind, status)
    return target('case', district.areaCode, { meetingId, centerId: 'none' })
  }
const ready = async (district: District): Promise<Target> => {
  const made = await held('management')(district)
  await completeRecord(district.actors.technical_team, made.meetingId)
  return made
}
const record = { heldOn: today(), place: 'Aula', chairedBy: null, minutes: null }
const decision = { decision: 'Uji keputusan', responsible: 'Uji', dueOn: null, caseNumber: null, lineNumber: null }
const said = { answer: 'accepted', spokenBy: 'Uji', reason: null, proposedAgencyId: null } as const

/** An approved line, and an open dissemination in which its agency may answer. */
const asked = async (district: District): Promise<Target> => ({
  ...(await aboutLine(await makeLine(district, 'approved'), district)),
  meetingId: await makeMeeting(district.actors.technical_team, district.cycleId, 'dissemination_1'),
})
const answered = async (district: District): Promise<Target> => {
  const made = await asked(district)
  const by: Actor = district.actors.technical_team
  const { lineId, meetingId } = made
  await answerInMeeting(by, { commandId: crypto.randomUUID(), meetingId, lineId, ...said })
  return made
}

/** Meetings of the cycle, what is answered in them, and how lines are judged. */
export const MEETINGS: Record<string, Trial> = {
  planMeeting: {
    permission: 'meeting:run',
    make: async ({ areaCode }) => target('cycle', areaCode),
    run: (actor, _target, commandId, { cycleId }) =>
      planMeeting(actor, { commandId, cycleId, kind: 'management', heldOn: today(), place: 'Aula' }),
  },
  openMeeting: {
    permission: 'meeting:run',
    make: held('management', 'planned'),
    run: (actor, { meetingId }, commandId) => openMeeting(actor, { commandId, meetingId }),
  },
  writeRecord: {
    permission: 'meeting:run',
    make: held('management'),
    run: async (actor, { meetingId }, commandId) =>
      writeRecord(actor, { commandId, meetingId, version: (await meetingNow(meetingId)).version, ...record }),
  },
  addAttendee: {
    permission: 'meeting:run',
    make: held('management'),
    run: (actor, { meetingId }, commandId) =>
      addAttendee(actor, { commandId, meetingId, name: 'Uji', position: 'Uji', agencyId: null }),
  },
  markAttendance: {
    permission: 'meeting:run',
    make: held('management'),
    run: (actor, { meetingId }, commandId) => markAttendance(actor, { commandId, meetingId, marks: {} }),
  },
  recordDecision: {
    permission: 'meeting:run',
    make: held('management'),
    run: (actor, { meetingId }, commandId) => recordDecision(actor, { commandId, meetingId, ...decision }),
  },
  closeMeeting: {
    permission: 'meeting:run',
    make: ready,
    run: (actor, { meetingId }, commandId) => closeMeeting(actor, { commandId, meetingId }),
  },
  answerInMeeting: {
    permission: 'line:answer_in_meeting',
    make: asked,
    run: (actor, { meetingId, lineId }, commandId) => answerInMeeting(actor, { commandId, meetingId, lineId, ...said }),
  },
  withdrawAnswer: {
    permission: 'line:withdraw',
    make: answered,
    run: (actor, { lineId }, commandId) => withdrawAnswer(actor, { commandId, lineId, reason: 'Salah catat' }),
  },
  evaluateLine: {
    permission: 'line:evaluate',
    make: async (district) => aboutLine(await makeLine(district, 'verified'), district),
    run: (actor, { lineId }, commandId) =>
      evaluateLine(actor, { commandId, lineId, verdict: 'effective', obstacle: null, note: null }),
  },
}
