import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { AddFindingInput } from '@/lib/domain/findings/finding-inputs'
import { writtenEvidence } from '@/lib/domain/findings/stored-evidence'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { lockCase } from '../cases/lock-case'
import { catalogueOf } from '../catalogue/catalogue-of'
import { runOnce } from '../db/run-once'
import { writeEvent } from '../history/write-event'

/**
 * Adds a cause of the catalogue that no rule suspected, with what somebody saw. Whoever decides findings has thereby
 * confirmed it; an expert's is suspected until the team decides.
 * Refuses: not_found, forbidden, moved_on, invalid_fields (no such cause in the case's catalogue; already on the list, rejected ones included).
 */
export function addFinding(actor: Actor, input: AddFindingInput): Promise<Outcome<{ findingId: string }>> {
  return runOnce(actor, 'addFinding', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'finding:add', 'decide_findings')
    if (!locked.ok) return locked
    const { id: caseId, areaCode, cycleId, expertIds } = locked.value
    const { code } = input
    const { catalogue } = await catalogueOf(tx, { caseId })
    const cause = findCause(code, catalogue)
    if (!cause || cause.off) return refuse('invalid_fields', { code: 'not_an_option' })
    const listed = await tx.finding.count({ where: { caseId, code } })
    if (listed > 0) return refuse('invalid_fields', { code: 'already_listed' })

    const decides = can(actor, 'finding:decide', { areaCode, expertIds })
    const status = decides ? 'confirmed' : 'suspected'
    const { id: findingId } = await tx.finding.create({
      data: {
        caseId,
        areaCode,
        cycleId,
        code,
        catalogueVersion: catalogue.version,
        evidence: writtenEvidence(input.evidence),
        status,
        ...(decides ? { decidedById: actor.id, decidedAt: new Date() } : {}),
      },
      select: { id: true },
    })
    // What was seen stays with the finding: the history is read by more people than a health fact is for.
    await writeEvent(tx, actor, { caseId, areaCode, step: 'finding.add', to: status, detail: { code } })
    return doneWith({ findingId })
  })
}
