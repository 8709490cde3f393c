import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { FindingCommand } from '@/lib/domain/findings/finding-inputs'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { writeEvent } from '../history/write-event'
import { lockFinding } from './lock-finding'

/**
 * Names the one cause that weighs most. Only a confirmed finding can be it; the one before it stops being so.
 * Refuses: not_found, forbidden, moved_on (no longer confirmed, or the review is over).
 */
export function markPrimary(actor: Actor, input: FindingCommand): Promise<Outcome> {
  return runOnce(actor, 'markPrimary', input.commandId, async (tx) => {
    const locked = await lockFinding(tx, actor, input, 'finding:decide', 'decide_findings')
    if (!locked.ok) return locked
    const { subject, finding } = locked.value

    await tx.finding.updateMany({ where: { caseId: subject.id, isPrimary: true }, data: { isPrimary: false } })
    const { count } = await tx.finding.updateMany({
      where: { id: finding.id, status: 'confirmed' },
      data: { isPrimary: true },
    })
    if (count === 0) return movedOn(tx, { caseId: subject.id })
    await writeEvent(tx, actor, {
      caseId: subject.id,
      areaCode: subject.areaCode,
      step: 'finding.primary',
      detail: { code: finding.code },
    })
    return done
  })
}
