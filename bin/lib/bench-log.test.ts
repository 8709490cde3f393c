import { expect, test } from 'vitest'
import { countStatements, statementsIn, wavesBeyond, wavesOf } from './bench-log.mjs'

const at = (pid: number, said: string) => `2026-11-24 07:00:00.123 UTC [${pid}] ${said}`

const LOG = [
  at(7, 'LOG:  execute <unnamed>: SELECT * FROM session_person($1::uuid)'),
  at(7, "DETAIL:  Parameters: $1 = '0198'"),
  at(7, 'LOG:  statement: BEGIN'),
  at(8, 'LOG:  statement: BEGIN'),
  at(7, 'LOG:  execute <unnamed>: SELECT c.id'),
  '\tFROM audit_case c WHERE name = $1 AND note = $2 AND at < $3',
  at(7, "DETAIL:  Parameters: $1 = 'Ma''arif, $2 = ''x''', $2 = NULL, $3 = 'two"),
  "\tlines'",
  at(8, 'LOG:  execute <unnamed>: SELECT code FROM area'),
  at(8, 'LOG:  statement: COMMIT'),
  at(7, 'LOG:  statement: COMMIT'),
  at(9, 'LOG:  checkpoint starting: time'),
  at(9, 'LOG:  execute s1: SELECT 1'),
].join('\n')

test('reads statements with their parameters, whatever those hold', () => {
  const statements = statementsIn(LOG)
  expect(statements.map(({ pid, values }) => [pid, values])).toEqual([
    [7, ['0198']],
    [7, null],
    [8, null],
    [7, ["Ma'arif, $2 = 'x'", null, 'two\nlines']],
    [8, null],
    [8, null],
    [7, null],
    [9, null],
  ])
  expect(statements[3]?.text).toBe('SELECT c.id\nFROM audit_case c WHERE name = $1 AND note = $2 AND at < $3')
})

test('keeps transactions whole, and those that ran beside each other in one wave', () => {
  const waves = wavesOf(statementsIn(LOG))
  expect(waves.map((wave) => wave.map((unit) => unit.length))).toEqual([[1], [3, 3], [1]])
  expect(countStatements(waves)).toBe(8)
})

test('takes away what another page asked too, once', () => {
  const waves = wavesOf(statementsIn(LOG))
  const session = waves.slice(0, 1)
  expect(countStatements(wavesBeyond(waves, session))).toBe(7)
  expect(countStatements(wavesBeyond([...session, ...session], session))).toBe(1)
  expect(wavesBeyond(waves, waves)).toEqual([])
})
