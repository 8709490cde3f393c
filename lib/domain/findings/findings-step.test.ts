import { expect, test } from 'vitest'
import { findingsStep, type FindingsStep } from './findings-step'

const counts = { suspected: 0, confirmed: 2, hasPrimary: true }

test.each<[FindingsStep, Parameters<typeof findingsStep>]>([
  ['not_begun', ['verified', { suspected: 3, confirmed: 0, hasPrimary: false }]],
  ['not_begun', ['returned', counts]],
  ['decide', ['in_review', { ...counts, suspected: 1 }]],
  ['none_confirmed', ['in_review', { suspected: 0, confirmed: 0, hasPrimary: false }]],
  ['mark_primary', ['in_review', { ...counts, hasPrimary: false }]],
  ['sign', ['in_review', counts]],
  ['decided', ['reviewed', counts]],
  ['decided', ['closed', counts]],
])('%s', (step, args) => {
  expect(findingsStep(...args)).toBe(step)
})
