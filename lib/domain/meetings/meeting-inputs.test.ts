import { expect, test } from 'vitest'
import {
  AnswerInMeetingInput,
  MarkAttendanceInput,
  PlanMeetingInput,
  RecordDecisionInput,
  WriteRecordInput,
} from './meeting-inputs'

const of = { commandId: '0193a000-0000-7000-8000-000000000001', meetingId: '0193a000-0000-7000-8000-000000000002' }
const lineId = '0193a000-0000-7000-8000-000000000003'
type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }
const problems = ({ error }: Parsed) => error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? []

test('a meeting has a kind, a day and a place', () => {
  expect(
    problems(
      PlanMeetingInput.safeParse({ commandId: of.commandId, cycleId: lineId, kind: '', heldOn: '', place: ' ' }),
    ),
  ).toEqual(['kind: required', 'heldOn: required', 'place: required'])
})

test('minutes and chair may be filled later; a blank is nothing', () => {
  const input = WriteRecordInput.parse({
    ...of,
    version: '3',
    heldOn: '2026-10-05',
    place: 'Aula',
    chairedBy: ' ',
    minutes: '\r\n',
  })
  expect(input).toMatchObject({ version: 3, chairedBy: null, minutes: null })
})

test('minutes keep their lines', () => {
  const input = WriteRecordInput.parse({
    ...of,
    version: '1',
    heldOn: '2026-10-05',
    place: 'Aula',
    minutes: 'Satu\r\n\r\nDua',
  })
  expect(input.minutes).toBe('Satu\n\nDua')
})

test('whoever declines for an agency says why; whoever accepts need not', () => {
  const said = { ...of, lineId, spokenBy: 'Sekretaris Dinas' }
  expect(AnswerInMeetingInput.safeParse({ ...said, answer: 'accepted' }).success).toBe(true)
  expect(problems(AnswerInMeetingInput.safeParse({ ...said, answer: 'declined', reason: ' ' }))).toEqual([
    'reason: reason_required',
  ])
  expect(problems(AnswerInMeetingInput.safeParse({ ...said, answer: 'perhaps' }))).toEqual(['answer: required'])
})

test('a decision about a line names its case', () => {
  const decided = { ...of, decision: 'PMT dimulai pekan depan', responsible: 'Puskesmas' }
  expect(RecordDecisionInput.parse(decided)).toMatchObject({ dueOn: null, caseNumber: null, lineNumber: null })
  expect(
    RecordDecisionInput.parse({ ...decided, caseNumber: '12', lineNumber: '2', dueOn: '2026-11-01' }),
  ).toMatchObject({
    caseNumber: 12,
    lineNumber: 2,
    dueOn: '2026-11-01',
  })
  expect(problems(RecordDecisionInput.safeParse({ ...decided, lineNumber: '2' }))).toEqual(['caseNumber: required'])
  expect(problems(RecordDecisionInput.safeParse({ ...decided, caseNumber: 'dua' }))).toEqual([
    'caseNumber: not_a_number',
  ])
})

test('attendance is yes or no by attendee', () => {
  expect(MarkAttendanceInput.safeParse({ ...of, marks: { [lineId]: 'yes' } }).success).toBe(true)
  expect(MarkAttendanceInput.safeParse({ ...of, marks: { [lineId]: 'maybe' } }).success).toBe(false)
  expect(MarkAttendanceInput.safeParse({ ...of, marks: { x: 'yes' } }).success).toBe(false)
})
