import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ExplainedFindingCommand, FindingCommand } from '@/lib/domain/findings/finding-inputs'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'
import { lockFinding } from './lock-finding'

/**
 * Answers a confirmed finding with "no action, because …": the other way in which a finding has a response.
 * Refuses: not_found, forbidden, moved_on (no longer confirmed, or the plan was proposed).
 */
export function answerNoAction(actor: Actor, input: ExplainedFindingCommand): Promise<Outcome> {
  return write(actor, 'answerNoAction', input, input.reason)
}

/** Takes a "no action" back: the finding waits for a response again, unless a plan line gives one. */
export function withdrawNoAction(actor: Actor, input: FindingCommand): Promise<Outcome> {
  return write(actor, 'withdrawNoAction', input, null)
}

function write(actor: Actor, command: string, input: FindingCommand, reason: string | null): Promise<Outcome> {
  return runOnce(actor, command, input.commandId, async (tx) => {
    const locked = await lockFinding(tx, actor, input, 'plan:draft', 'answer_findings')
    if (!locked.ok) return locked
    const { subject, finding } = locked.value

    const { count } = await tx.finding.updateMany({
      where: { id: finding.id, status: 'confirmed', ...(reason === null ? { noActionReason: { not: null } } : {}) },
      data: { noActionReason: reason, noActionById: reason === null ? null : actor.id },
    })
    if (count === 0) return movedOn(tx, { caseId: subject.id })
    await writeEvent(tx, actor, {
      caseId: subject.id,
      areaCode: subject.areaCode,
      step: reason === null ? 'finding.withdraw_no_action' : 'finding.no_action',
      detail: { code: finding.code, ...(reason === null ? {} : { reason }) },
    })
    return done
  })
}
