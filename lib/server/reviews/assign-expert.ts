import 'server-only'
import { refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'

type Case = { id: string; areaCode: string }

/** An expert of the case's district whose account is open, or the refusal of the field that named them. */
export async function expertOf(tx: Tx, expertId: string, areaCode: string) {
  const expert = await tx.user.findFirst({
    where: { id: expertId, role: 'expert', areaCode: areaCode.slice(0, 5), closedAt: null },
    select: { id: true, name: true },
  })
  return expert ? { ok: true as const, value: expert } : refuse('invalid_fields', { expertId: 'not_an_option' })
}

/** Puts this expert in charge; they and no other expert see the case. */
export async function assignExpert(tx: Tx, { id: caseId, areaCode }: Case, expertId: string): Promise<void> {
  await tx.auditCase.update({ where: { id: caseId }, data: { expertId, updatedAt: new Date() }, select: { id: true } })
  await tx.caseAccess.deleteMany({ where: { caseId, userId: { not: expertId } } })
  await tx.caseAccess.createMany({ data: [{ caseId, userId: expertId, areaCode }], skipDuplicates: true })
}
