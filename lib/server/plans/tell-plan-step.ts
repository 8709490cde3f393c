import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type CaseStatus, statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { done, type Outcome } from '@/lib/domain/outcome'
import type { PlanStatus, PlanStep } from '@/lib/domain/plans/plan-lifecycle'
import { moveCase } from '../cases/move-case'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { writeEvent } from '../history/write-event'

type Told = {
  /** The status that the step took the plan to. */
  to: PlanStatus
  doneBy?: readonly (string | null)[]
  detail: Prisma.InputJsonObject
}

/**
 * Tells a case the step its plan has taken: the first version takes the case along; a later one is only written into
 * the history, because the lines already approved go on and the case stays in follow-up. Refuses as `moveCase` does.
 */
export async function tellPlanStep(
  tx: Tx,
  actor: Actor,
  subject: { id: string; areaCode: string; status: CaseStatus },
  step: Exclude<PlanStep, 'supersede'>,
  { to, doneBy = [], detail }: Told,
): Promise<Outcome> {
  const { id: caseId, areaCode, status } = subject
  if (statusAfter(`${step}_plan`, status) === null) {
    await writeEvent(tx, actor, { caseId, areaCode, step: `plan.${step}`, to, detail })
    return done
  }
  const moved = await moveCase(tx, actor, caseId, `${step}_plan`, { doneBy, detail })
  return moved.ok ? done : moved
}
