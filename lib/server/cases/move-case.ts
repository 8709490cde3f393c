import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { type CaseStatus, type CaseStep, statusAfter, statusAfterReopening } from '@/lib/domain/cases/case-lifecycle'
import { isAllowedWhenClosed } from '@/lib/domain/cycles/closed-cycle'
import { hasReached } from '@/lib/domain/cycles/stages'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { consentInForce } from '../consents/consent-in-force'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'

type Move = {
  /** Who did the earlier parts of the same thing; the policy refuses them where it says so. */
  doneBy?: readonly (string | null)[]
  /** Of a reopening: the status that an administrative end took the case from. */
  endedFrom?: CaseStatus | null
  /** Other columns that change with the step. */
  data?: Omit<Prisma.AuditCaseUncheckedUpdateManyInput, 'status' | 'statusAt'>
  detail?: Prisma.InputJsonObject
}

export type MovedCase = { id: string; areaCode: string; cycleId: string; personId: string; number: number }

/**
 * Takes a case one step further and writes the step into its history. The only writer of `audit_case.status`.
 * Refuses: not_found, forbidden, same_person, moved_on (with who and when). A candidate is not selected before its cycle
 * has come to the selection (stage_not_reached), nor after its report (cycle_closed), nor without consent in force
 * (consent_missing). Two at once: one wins, one is told.
 */
export async function moveCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  step: CaseStep,
  move: Move = {},
): Promise<Outcome<MovedCase>> {
  const found = await tx.auditCase.findUnique({
    where: { id: caseId },
    select: {
      id: true,
      areaCode: true,
      cycleId: true,
      personId: true,
      number: true,
      status: true,
      access: { select: { userId: true } },
    },
  })
  if (!found) return refuse('not_found')

  const subject = {
    areaCode: found.areaCode,
    expertIds: found.access.map(({ userId }) => userId),
    doneBy: move.doneBy ?? [],
  }
  const permission: Permission = `case:${step}`
  if (refusedAsSamePerson(actor, permission, subject)) return refuse('same_person')
  if (!can(actor, permission, subject)) return refuse('forbidden')

  const to =
    step === 'reopen' ? statusAfterReopening(found.status, move.endedFrom ?? null) : statusAfter(step, found.status)
  if (!to) return movedOn(tx, { caseId })
  const held = step === 'select' ? await heldBack(tx, found) : null
  if (held) return held

  const now = new Date()
  const { count } = await tx.auditCase.updateMany({
    where: { id: caseId, status: found.status },
    data: { ...move.data, status: to, statusAt: now, updatedAt: now },
  })
  if (count === 0) return movedOn(tx, { caseId })

  await writeEvent(tx, actor, {
    caseId,
    areaCode: found.areaCode,
    step,
    from: found.status,
    to,
    ...(move.detail ? { detail: move.detail } : {}),
  })
  const { access: _access, status: _status, ...moved } = found
  return doneWith(moved)
}

/**
 * Why a candidate is not selected: the cycle does not let it yet, or any more (it never goes back), or the family took its
 * consent back since it was proposed. Null where nothing does.
 */
async function heldBack(tx: Tx, { cycleId, personId }: { cycleId: string; personId: string }) {
  const cycle = await tx.cycle.findUniqueOrThrow({ where: { id: cycleId }, select: { stage: true, closedAt: true } })
  if (cycle.closedAt !== null && !isAllowedWhenClosed('select')) return refuse('cycle_closed')
  if (!hasReached(cycle.stage, 'S2_SELECTION')) return refuse('stage_not_reached', { stage: cycle.stage })
  return (await consentInForce(tx, personId)) ? null : refuse('consent_missing')
}
