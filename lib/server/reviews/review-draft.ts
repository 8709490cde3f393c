import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { LockedCase } from '../cases/lock-case'
import type { Tx } from '../db/client'

export type ReviewContent = {
  diagnosis: string
  management: string
  recommendation: string
  /** Null: not judged, or not yet. */
  stuntingConfirmed: boolean | null
}

/**
 * Writes an expert's words into their draft, or into a new version after a signed review or another expert's draft,
 * which stay as they were. The case must be locked. Gives the review's id and version.
 */
export async function writeDraft(
  tx: Tx,
  actor: Actor,
  subject: LockedCase,
  content: ReviewContent,
): Promise<{ id: string; version: number }> {
  const latest = await tx.review.findFirst({
    where: { caseId: subject.id },
    orderBy: { version: 'desc' },
    select: { id: true, version: true, signedAt: true, expertId: true },
  })
  const select = { id: true, version: true } as const
  if (latest && latest.signedAt === null && latest.expertId === actor.id)
    return tx.review.update({ where: { id: latest.id }, data: { ...content, updatedAt: new Date() }, select })

  const version = (latest?.version ?? 0) + 1
  return tx.review.create({
    data: { ...content, caseId: subject.id, areaCode: subject.areaCode, version, expertId: actor.id },
    select,
  })
}
