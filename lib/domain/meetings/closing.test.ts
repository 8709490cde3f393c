import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closingBlocks, type ClosingFacts } from './closing'
import { MEETING_KINDS } from './meeting-kinds'

const complete: ClosingFacts = {
  kind: 'management',
  heldOn: '2026-10-05',
  today: '2026-10-05',
  chairedBy: 'Kepala DPPKB',
  minutes: 'Dibuka pukul 09.00.',
  present: 1,
  unanswered: [],
  unevaluated: 0,
  lines: 10,
  withoutOutcome: 0,
  cases: 4,
}
const codes = (facts: Partial<ClosingFacts>) => closingBlocks({ ...complete, ...facts }).map(({ code }) => code)
const pupr = { agencyId: 'a', agency: 'PUPR', lines: 2 }

test.each<[string, Partial<ClosingFacts>, string[]]>([
  ['complete', {}, []],
  ['on the day itself', { heldOn: '2026-10-05' }, []],
  ['a day ahead', { heldOn: '2026-10-06' }, ['not_held_yet']],
  ['without a chair', { chairedBy: null }, ['chair_missing']],
  ['with a blank for a chair', { chairedBy: '  ' }, ['chair_missing']],
  ['without minutes', { minutes: ' \n' }, ['minutes_missing']],
  ['with nobody there', { present: 0 }, ['nobody_present']],
  [
    'with nothing',
    { chairedBy: null, minutes: null, present: 0 },
    ['chair_missing', 'nobody_present', 'minutes_missing'],
  ],
  ['unanswered lines do not concern the management', { unanswered: [pupr] }, []],
  ['nor the second dissemination', { kind: 'dissemination_2', unanswered: [pupr] }, []],
  ['one unanswered line', { kind: 'dissemination_1', unanswered: [{ ...pupr, lines: 1 }] }, ['lines_unanswered']],
  ['an agency that answered all', { kind: 'dissemination_1', unanswered: [{ ...pupr, lines: 0 }] }, []],
  ['one line not judged', { kind: 'dissemination_2', unevaluated: 1 }, ['lines_unevaluated']],
  ['one case without outcome', { kind: 'dissemination_2', withoutOutcome: 1 }, ['cases_without_outcome']],
  ['judging waits for the second', { kind: 'dissemination_1', unevaluated: 3, withoutOutcome: 2 }, []],
])('%s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected)
})

test('every agency that owes an answer is named with its lines', () => {
  const unanswered = [pupr, { agencyId: 'b', agency: 'DINSOS', lines: 1 }]
  expect(closingBlocks({ ...complete, kind: 'dissemination_1', unanswered })).toEqual([
    { code: 'lines_unanswered', agencyId: 'a', agency: 'PUPR', count: 2 },
    { code: 'lines_unanswered', agencyId: 'b', agency: 'DINSOS', count: 1 },
  ])
})

test('the first dissemination is never closed with an unanswered line, whatever else there is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEETING_KINDS), fc.nat(5), fc.nat(5), fc.nat(5), (kind, lines, open, cases) => {
      const facts = { ...complete, kind, unanswered: [{ ...pupr, lines }], unevaluated: open, withoutOutcome: cases }
      const may = closingBlocks(facts).length === 0
      if (may && kind === 'dissemination_1') expect(lines).toBe(0)
      if (may && kind === 'dissemination_2') expect(open + cases).toBe(0)
      if (kind === 'management' || kind === 'review_session') expect(may).toBe(true)
    }),
  )
})
