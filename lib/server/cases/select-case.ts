import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { SelectCaseInput } from '@/lib/domain/cases/select-case-input'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { type Exceeded, exceededQuotas, quotaParams } from '../selection/check-quota'
import { settleCandidate } from '../selection/settle-candidate'
import { moveCase } from './move-case'

/**
 * The technical team takes a candidate into the audit, and off the long list. Refuses as `moveCase` does, and
 * quota_exceeded, with the figures; not with a written reason, which is kept.
 */
export function selectCase(actor: Actor, input: SelectCaseInput): Promise<Outcome> {
  const { commandId, caseId, note, overrideReason = null } = input
  return runOnce(actor, 'selectCase', commandId, async (tx) => {
    const exceeded = await exceededBy(tx, actor, caseId)
    if (exceeded[0] && overrideReason === null) return refuse('quota_exceeded', await quotaParams(tx, exceeded[0]))
    const moved = await moveCase(tx, actor, caseId, 'select', note === null ? {} : { detail: { note } })
    if (!moved.ok) return moved
    const row = await tx.candidate.findFirst({
      where: { caseId },
      select: {
        id: true,
        cycleId: true,
        areaCode: true,
        score: true,
        status: true,
        case: { select: { selectionReason: true } },
      },
    })
    if (row) {
      const said = { reasonCode: row.case?.selectionReason ?? null, note }
      // Rejected on the list and chosen after all: the list says both.
      const reconsidered = row.status === 'rejected' && (await settleCandidate(tx, actor, row, 'reconsider', said))
      const standing = reconsidered ? { ...row, status: 'listed' as const } : row
      await settleCandidate(tx, actor, standing, 'choose', {
        ...said,
        overrideReason: exceeded.length > 0 ? overrideReason : null,
      })
    }
    return done
  })
}

/** The quotas this case would go beyond; the cycle is locked, so that two who select at once count each other. */
async function exceededBy(tx: Tx, actor: Actor, caseId: string): Promise<Exceeded[]> {
  const found = await tx.auditCase.findUnique({
    where: { id: caseId },
    select: { areaCode: true, districtCode: true, group: true, cycleId: true, status: true },
  })
  if (!found || found.status !== 'candidate' || !can(actor, 'case:select', { areaCode: found.areaCode })) return []
  await tx.$queryRaw`SELECT id FROM cycle WHERE id = ${found.cycleId}::uuid FOR UPDATE`
  return exceededQuotas(tx, { id: found.cycleId, areaCode: found.districtCode }, [found])
}
