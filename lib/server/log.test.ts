import { expect, test } from 'vitest'
import { createLog } from './log'

function written(entry: object): string {
  const lines: string[] = []
  createLog({ write: (line) => void lines.push(line) }, 'info').error(entry, 'refused')
  return lines.join('')
}

test('blanks who a person is and what opens doors, also inside other objects', () => {
  const line = written({
    nik: '6305030101200001',
    person: { name: 'Siti', motherName: 'Aminah', id: 'p1' },
    request: { headers: { cookie: 'session=abc', authorization: 'Bearer abc' } },
    input: { password: 'rahasia' },
  })
  for (const secret of ['6305030101200001', 'Siti', 'Aminah', 'abc', 'rahasia']) expect(line).not.toContain(secret)
  expect(line).toContain('[private]')
})

test('keeps ids, codes and what happened', () => {
  const line = written({ caseId: 'c1', reason: 'moved_on' })
  expect(JSON.parse(line)).toMatchObject({ caseId: 'c1', reason: 'moved_on', msg: 'refused' })
})
