import { expect, test } from 'vitest'
import { MEETING_KINDS, type MeetingKind } from './meeting-kinds'
import type { MeetingStatus } from './meeting-lifecycle'
import { nextMeeting } from './next-meeting'

const cycle = (held: Partial<Record<MeetingKind, MeetingStatus[]>>, blocks: unknown[] = []) =>
  MEETING_KINDS.map((kind) => ({
    kind,
    blocks,
    meetings: (held[kind] ?? []).map((status, n) => ({ id: `${kind}-${n}`, status })),
  }))

test.each<[string, Parameters<typeof nextMeeting>[0], ReturnType<typeof nextMeeting>]>([
  ['nothing yet', cycle({}), { kind: 'management', step: 'plan', id: null }],
  ['a planned one', cycle({ management: ['planned'] }), { kind: 'management', step: 'open', id: 'management-0' }],
  [
    'the earlier of two planned',
    cycle({ management: ['planned', 'planned'] }),
    { kind: 'management', step: 'open', id: 'management-1' },
  ],
  [
    'an open one that lacks something',
    cycle({ management: ['held'] }, [1]),
    { kind: 'management', step: 'complete', id: 'management-0' },
  ],
  [
    'an open one that lacks nothing',
    cycle({ management: ['held'] }),
    { kind: 'management', step: 'close', id: 'management-0' },
  ],
  [
    'an open one before a planned one',
    cycle({ review_session: ['planned'], dissemination_1: ['held'] }),
    { kind: 'dissemination_1', step: 'close', id: 'dissemination_1-0' },
  ],
  ['the next kind', cycle({ management: ['closed'] }), { kind: 'review_session', step: 'plan', id: null }],
  [
    'all closed',
    cycle({
      management: ['closed'],
      review_session: ['closed'],
      dissemination_1: ['closed'],
      dissemination_2: ['closed'],
    }),
    null,
  ],
])('%s', (_, kinds, next) => {
  expect(nextMeeting(kinds)).toEqual(next)
})
