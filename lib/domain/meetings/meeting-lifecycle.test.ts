import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isMeetingOpenFor,
  MEETING_STATUSES,
  MEETING_STEPS,
  type MeetingStatus,
  meetingStatusAfter,
} from './meeting-lifecycle'

test.each([
  ['open', 'planned', 'held'],
  ['open', 'held', null],
  ['open', 'closed', null],
  ['close', 'held', 'closed'],
  ['close', 'planned', null],
  ['close', 'closed', null],
] as const)('%s from %s leads to %s', (step, from, to) => {
  expect(meetingStatusAfter(step, from)).toBe(to)
})

test('whatever the order of steps, it is held before it is closed, and closed for good', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MEETING_STEPS), { maxLength: 20 }), (steps) => {
      let status: MeetingStatus = 'planned'
      for (const step of steps) {
        const next = meetingStatusAfter(step, status)
        if (!next) continue
        expect(MEETING_STATUSES.indexOf(next)).toBe(MEETING_STATUSES.indexOf(status) + 1)
        status = next
      }
    }),
  )
})

test('nothing is written into a closed record, and nothing decided or answered before it is opened', () => {
  for (const work of ['write_record', 'invite', 'mark_attendance', 'decide', 'answer'] as const) {
    expect(isMeetingOpenFor(work, 'closed'), work).toBe(false)
    expect(isMeetingOpenFor(work, 'held'), work).toBe(true)
  }
  for (const work of ['mark_attendance', 'decide', 'answer'] as const) {
    expect(isMeetingOpenFor(work, 'planned'), work).toBe(false)
  }
})
