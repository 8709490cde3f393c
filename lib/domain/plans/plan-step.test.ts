import { expect, test } from 'vitest'
import { CASE_STATUSES } from '../cases/case-lifecycle'
import { planStep, type PlanFacts, type PlanStep } from './plan-step'

const facts: PlanFacts = { caseStatus: 'reviewed', planStatus: 'draft', unanswered: 0, drafts: 1, declined: 0 }

test.each<[PlanStep, Partial<PlanFacts>]>([
  ['not_reviewed', { caseStatus: 'in_review', planStatus: null }],
  ['not_reviewed', { caseStatus: 'returned', planStatus: null }],
  ['answer', { planStatus: null, unanswered: 2, drafts: 0 }],
  ['answer', { unanswered: 1 }],
  ['propose', {}],
  ['propose', { planStatus: null, drafts: 0 }],
  ['approve', { caseStatus: 'planned', planStatus: 'proposed' }],
  ['follow', { caseStatus: 'in_follow_up', planStatus: 'approved', drafts: 0 }],
  ['settle', { caseStatus: 'in_follow_up', planStatus: 'approved', drafts: 0, declined: 1 }],
  ['revise', { caseStatus: 'in_follow_up', planStatus: 'approved', drafts: 0, unanswered: 1 }],
  ['settle', { caseStatus: 'in_follow_up', planStatus: 'draft', drafts: 0, declined: 1 }],
  ['propose', { caseStatus: 'in_follow_up', planStatus: 'draft', drafts: 1, declined: 1 }],
  ['extend', { caseStatus: 'in_follow_up', planStatus: 'draft', drafts: 0 }],
  ['answer', { caseStatus: 'in_follow_up', planStatus: 'draft', unanswered: 1 }],
  ['approve', { caseStatus: 'in_follow_up', planStatus: 'proposed' }],
  ['over', { caseStatus: 'evaluated', planStatus: 'approved' }],
  ['over', { caseStatus: 'closed', planStatus: 'approved' }],
])('%s: %o', (step, change) => {
  expect(planStep({ ...facts, ...change })).toBe(step)
})

test('there is a step for a case in any status, with or without a plan', () => {
  for (const caseStatus of CASE_STATUSES) {
    for (const planStatus of [null, 'draft', 'proposed', 'approved', 'superseded'] as const) {
      expect(planStep({ ...facts, caseStatus, planStatus }), `${caseStatus} ${planStatus}`).toBeTruthy()
    }
  }
})
