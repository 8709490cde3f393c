import { expect, test } from 'vitest'
import { advanceFrom } from './course'
import { openFacts, shutFacts } from './test-facts'
import { CYCLE_STAGES, nextStage } from './stages'

test.each(CYCLE_STAGES)('%s is left only by whoever believes it stands there, and through an open gate', (stage) => {
  const here = { stage, closedAt: null }
  const there = CYCLE_STAGES.find((other) => other !== stage) ?? stage
  expect(advanceFrom(here, there, openFacts(there))).toEqual({ ok: false, reason: 'wrong_stage' })
  expect(advanceFrom(here, stage, openFacts(there))).toEqual({ ok: false, reason: 'wrong_stage' })
  expect(advanceFrom({ stage, closedAt: '2026-01-01T01:00:00.000Z' }, stage, openFacts(stage))).toEqual({
    ok: false,
    reason: 'cycle_closed',
  })
  const to = nextStage(stage)
  expect(advanceFrom(here, stage, openFacts(stage))).toEqual(
    to === null ? { ok: false, reason: 'needs_report' } : { ok: true, to },
  )
  if (to !== null && stage !== 'S7_FOLLOW_UP')
    expect(advanceFrom(here, stage, shutFacts(stage))).toEqual({ ok: false, reason: 'gate_closed' })
})
