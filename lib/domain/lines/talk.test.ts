import { expect, test } from 'vitest'
import { LINE_STATUSES, LINE_STEPS } from '../plans/line-lifecycle'
import { CommentLineInput } from './comment-line-input'
import { mayBeAskedAbout, mayBeTalkedAbout, TALK_STEPS } from './talk'

test('a line is talked about once it was sent, and asked about until it is over', () => {
  expect(LINE_STATUSES.filter((status) => !mayBeTalkedAbout(status))).toEqual(['draft', 'proposed'])
  expect(LINE_STATUSES.filter((status) => mayBeTalkedAbout(status) && !mayBeAskedAbout(status))).toEqual([
    'verified',
    'cancelled',
  ])
})

test('nothing that is said has the name of a step that moves a line', () => {
  const moves: string[] = LINE_STEPS.map((step) => `line.${step}`)
  expect(TALK_STEPS.filter((step) => moves.includes(step))).toEqual([])
})

const id = '0198c0de-0000-7000-8000-00000000000a'
const told = (text: unknown) => CommentLineInput.safeParse({ commandId: id, lineId: id, text })

test.each([
  ['Ya.', null],
  [' Sudah disampaikan ke keluarga.\nTerima kasih. ', null],
  ['Nomor rumah 12, RT 03', null],
  ['x'.repeat(1000), null],
  ['', 'required'],
  ['  \n ', 'required'],
  [undefined, 'required'],
  ['x'.repeat(1001), 'too_long'],
  ['a\u0000b', 'unknown'],
  ['NIK 6305034101900001', 'number_of_person'],
  ['NIK 6305 0341 0190 0001 ya', 'number_of_person'],
  ['KK 6305.0341.0190.0001', 'number_of_person'],
])('saying %j is refused as %s', (text, problem) => {
  const parsed = told(text)
  expect(parsed.success ? null : parsed.error.issues[0]?.message).toBe(problem)
})

test('what was said is kept without the blanks around it', () => {
  expect(told('  Siap. ').data?.text).toBe('Siap.')
})
