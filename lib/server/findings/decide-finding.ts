import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ExplainedFindingCommand, FindingCommand } from '@/lib/domain/findings/finding-inputs'
import { type FindingStep, findingStatusAfter } from '@/lib/domain/findings/finding-lifecycle'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'
import { lockFinding } from './lock-finding'

/**
 * The team says that a suspected cause is one. It may change its mind until the review is signed.
 * Refuses: not_found, forbidden, moved_on (decided the same way already, or the review is over).
 */
export function confirmFinding(actor: Actor, input: FindingCommand): Promise<Outcome> {
  return decide(actor, input, 'confirm', null)
}

/** The team says, with the reason, that a cause is none; it stops being the primary one. Refuses as `confirmFinding`. */
export function rejectFinding(actor: Actor, input: ExplainedFindingCommand): Promise<Outcome> {
  return decide(actor, input, 'reject', input.reason)
}

function decide(actor: Actor, input: FindingCommand, step: FindingStep, reason: string | null): Promise<Outcome> {
  return runOnce(actor, `${step}Finding`, input.commandId, async (tx) => {
    const locked = await lockFinding(tx, actor, input, 'finding:decide', 'decide_findings')
    if (!locked.ok) return locked
    const { subject, finding } = locked.value
    const to = findingStatusAfter(step, finding.status)
    if (!to) return movedOn(tx, { caseId: subject.id })

    await tx.finding.update({
      where: { id: finding.id },
      data: {
        status: to,
        decidedById: actor.id,
        decidedAt: new Date(),
        reason,
        isPrimary: false,
        noActionReason: null,
        noActionById: null,
      },
      select: { id: true },
    })
    await writeEvent(tx, actor, {
      caseId: subject.id,
      areaCode: subject.areaCode,
      step: `finding.${step}`,
      from: finding.status,
      to,
      detail: { code: finding.code, ...(reason === null ? {} : { reason }) },
    })
    return done
  })
}
