import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MEETING_STEPS } from '../domain/meetings/meeting-lifecycle'
import en from './messages/cycle.en'
import id from './messages/cycle.id'

/** Every step that a command writes into a cycle's history: `step: 'a.b'`, also of two. */
function writtenSteps(): string[] {
  const sources = globSync('lib/server/**/*.ts', { exclude: ['lib/server/generated/**', '**/*.test.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes('writeCycleEvent(tx'))
  const lines = sources.flatMap((source) => [...source.matchAll(/\bstep: (.*)/g)].map(([, rest = '']) => rest))
  const named = lines.flatMap((rest) => [...rest.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, step = '']) => step))
  return [...new Set([...named, ...MEETING_STEPS.map((step) => `meeting.${step}`)])]
}

const textOf = (messages: { history: { step: object } }, step: string): unknown =>
  step
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], messages.history.step)

test('every step of a cycle’s history has its sentence in both languages', () => {
  // A carried line is told in its case's history too, by the same file.
  const steps = writtenSteps().filter((step) => step !== 'line.carry')
  expect(steps.length).toBeGreaterThan(18)
  for (const messages of [id, en])
    expect(steps.filter((step) => typeof textOf(messages, step) !== 'string')).toEqual([])
  for (const { history } of [id, en]) expect(history.other).toContain('{step}')
})
