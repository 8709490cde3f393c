import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { type LineStep, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'

type Move = {
  doneBy?: readonly (string | null)[]
  /** What to ask for where the line only goes along with something larger, such as the end of its case. */
  permission?: Permission
  data?: Omit<Prisma.PlanLineUncheckedUpdateManyInput, 'status' | 'statusAt'>
  detail?: Prisma.InputJsonObject
}

/** The plan's own steps move all its lines at once and are asked of the plan, not of each line. */
type OwnStep = Exclude<LineStep, 'propose' | 'send_back' | 'approve'>

const PLAN_PERMISSION = {
  propose: 'case:propose_plan',
  send_back: 'case:send_back_plan',
  approve: 'case:approve_plan',
} as const
const permissionFor = (step: LineStep): Permission =>
  step in PLAN_PERMISSION ? PLAN_PERMISSION[step as keyof typeof PLAN_PERMISSION] : `line:${step as OwnStep}`

export type MovedLine = { id: string; caseId: string; areaCode: string; leadAgencyId: string }

/**
 * Takes a plan line one step further and writes the step into the case's history. The only writer of `plan_line.status`.
 * Refuses: not_found, forbidden, same_person, moved_on (with who and when).
 */
export async function moveLine(
  tx: Tx,
  actor: Actor,
  lineId: string,
  step: LineStep,
  move: Move = {},
): Promise<Outcome<MovedLine>> {
  const found = await tx.planLine.findUnique({
    where: { id: lineId },
    select: { id: true, caseId: true, areaCode: true, leadAgencyId: true, status: true, number: true },
  })
  if (!found) return refuse('not_found')

  const subject = { areaCode: found.areaCode, leadAgencyId: found.leadAgencyId, doneBy: move.doneBy ?? [] }
  const permission = move.permission ?? permissionFor(step)
  if (refusedAsSamePerson(actor, permission, subject)) return refuse('same_person')
  if (!can(actor, permission, subject)) return refuse('forbidden')

  const to = lineStatusAfter(step, found.status)
  if (!to) return movedOn(tx, { lineId })

  const now = new Date()
  const { count } = await tx.planLine.updateMany({
    where: { id: lineId, status: found.status },
    data: { ...move.data, status: to, statusAt: now, updatedAt: now, ...(step === 'reopen' && { reopenedAt: now }) },
  })
  if (count === 0) return movedOn(tx, { lineId })

  await writeEvent(tx, actor, {
    caseId: found.caseId,
    areaCode: found.areaCode,
    lineId,
    step: `line.${step}`,
    from: found.status,
    to,
    detail: { line: found.number, ...move.detail },
  })
  return doneWith({ id: found.id, caseId: found.caseId, areaCode: found.areaCode, leadAgencyId: found.leadAgencyId })
}
