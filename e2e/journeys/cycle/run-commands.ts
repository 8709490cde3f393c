import { text } from 'node:stream/consumers'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../../lib/domain/access/actor'
import type { Outcome } from '../../../lib/domain/outcome'
import type { PlanCommand } from '../../../lib/domain/plans/plan-inputs'
import { db } from '../../../lib/server/db/client'
import { confirmFinding, rejectFinding } from '../../../lib/server/findings/decide-finding'
import { markPrimary } from '../../../lib/server/findings/mark-primary'
import { confirmMeasurement } from '../../../lib/server/measurements/confirm-measurement'
import { declineLine } from '../../../lib/server/lines/decline-line'
import { verifyLine } from '../../../lib/server/lines/verify-line'
import { answerInMeeting } from '../../../lib/server/meetings/answer-in-meeting'
import { recordMissingVisit } from '../../../lib/server/monitoring/record-missing-visit'
import { evaluateLine } from '../../../lib/server/evaluations/evaluate-line'
import { evaluateCase } from '../../../lib/server/outcomes/evaluate-case'
import { approvePlan } from '../../../lib/server/plans/approve-plan'
import { draftFromCatalogue } from '../../../lib/server/plans/draft-from-catalogue'
import { proposePlan } from '../../../lib/server/plans/propose-plan'
import { revisePlan } from '../../../lib/server/plans/revise-plan'
import { signReview } from '../../../lib/server/reviews/sign-review'
import { saveSection } from '../../../lib/server/worksheets/save-section'
import { verifyWorksheet } from '../../../lib/server/worksheets/verify-worksheet'

// A process of its own, started by by-command.ts with the environment of the application: it runs the commands behind the
// application's forms, one after the other, each by whoever is named; a refusal of any ends it.

const COMMANDS = {
  saveSection,
  confirmMeasurement,
  verifyWorksheet,
  confirmFinding,
  rejectFinding,
  markPrimary,
  signReview,
  draftFromCatalogue: (actor: Actor, input: PlanCommand) => draftFromCatalogue(actor, input, 'id'),
  proposePlan,
  approvePlan,
  revisePlan,
  declineLine,
  verifyLine,
  answerInMeeting,
  recordMissingVisit,
  evaluateLine,
  evaluateCase,
}

export type Commands = typeof COMMANDS
type Run = (actor: Actor, input: object) => Promise<Outcome<unknown>>

/** What a page of a worksheet says is wrong with single answers, where the rest of it was kept. */
function errorsIn(value: unknown): object {
  return (value as { errors?: object } | null | undefined)?.errors ?? {}
}

const told = JSON.parse(await text(process.stdin)) as { command: keyof Commands; by: Actor; input: object }[]
for (const { command, by, input } of told) {
  const outcome = await (COMMANDS[command] as Run)(by, { commandId: randomUUID(), ...input })
  const problem = outcome.ok ? errorsIn(outcome.value) : outcome.refusal
  if (Object.keys(problem).length > 0) {
    throw new Error(`${command} by ${by.username} of ${JSON.stringify(input)}: ${JSON.stringify(problem)}`)
  }
}
await db().$disconnect()
