import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import { type SignReviewInput, toStored } from '@/lib/domain/reviews/review-inputs'
import { lockCase } from '../cases/lock-case'
import { moveCase } from '../cases/move-case'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { currentWorksheet } from '../worksheets/current-worksheet'
import { authorsOf } from '../worksheets/made-by'
import { writeDraft } from './review-draft'

/**
 * The assigned expert signs: the review is final for this version (the database refuses to change it) and the case may
 * be planned. Refuses: findings_undecided (count), no_primary_cause (none marked, or none confirmed: an audit without
 * any cause would have nothing to plan), same_person (who filled or verified the worksheet), conflict_declared, not_found,
 * moved_on.
 */
export function signReview(actor: Actor, input: SignReviewInput): Promise<Outcome<{ version: number }>> {
  return runOnce(actor, 'signReview', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'review:write', 'write_review')
    if (!locked.ok) return locked
    if (await isBound(tx, actor, locked.value.personId)) return refuse('conflict_declared')
    const blocked = await findingsBlock(tx, input.caseId)
    if (blocked) return { ok: false, refusal: blocked }

    const { diagnosis, management, recommendation } = input
    const stuntingConfirmed = toStored(input.stuntingConfirmed)
    const content = { diagnosis, management, recommendation, stuntingConfirmed }
    const { id, version } = await writeDraft(tx, actor, locked.value, content)
    await tx.review.update({ where: { id }, data: { signedAt: new Date() }, select: { id: true } })

    const doneBy = await handsInWorksheet(tx, input.caseId)
    const moved = await moveCase(tx, actor, input.caseId, 'sign_review', { doneBy, detail: { version } })
    return moved.ok ? doneWith({ version }) : moved
  })
}

async function isBound(tx: Tx, { id: userId }: Actor, personId: string): Promise<boolean> {
  return (await tx.conflictOfInterest.count({ where: { userId, personId, liftedAt: null } })) > 0
}

/** Why the findings do not let a review be signed yet, or null. */
async function findingsBlock(tx: Tx, caseId: string): Promise<Refusal | null> {
  const findings = await tx.finding.findMany({ where: { caseId }, select: { status: true, isPrimary: true } })
  const undecided = findings.filter(({ status }) => status === 'suspected').length
  if (undecided > 0) return refuse('findings_undecided', { count: String(undecided) }).refusal
  return findings.some(({ isPrimary }) => isPrimary) ? null : refuse('no_primary_cause').refusal
}

async function handsInWorksheet(tx: Tx, caseId: string): Promise<string[]> {
  const worksheet = await currentWorksheet(tx, caseId)
  if (!worksheet) return []
  const verified = await tx.worksheet.findUniqueOrThrow({
    where: { id: worksheet.id },
    select: { verifiedById: true },
  })
  return [...(await authorsOf(tx, worksheet)), ...(verified.verifiedById ? [verified.verifiedById] : [])]
}
