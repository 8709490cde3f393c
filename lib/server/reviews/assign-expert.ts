import 'server-only'
import { doneWith, type Outcome, type RefusalCode, refuse } from '@/lib/domain/outcome'
import { type Fitness, fitnessOf, type FitnessSubject } from '@/lib/domain/reviews/expert-fitness'
import type { Tx } from '../db/client'
import { fitnessFacts } from './fitness-facts'

type Case = { id: string; areaCode: string }

/** What is said of an expert who may not be given a case. */
const REFUSED: Record<Exclude<Fitness, 'fit'>, RefusalCode> = {
  not_in_team: 'expert_not_in_team',
  unsigned: 'expert_unsigned',
  conflicted: 'expert_conflicted',
  had_hand: 'expert_had_hand',
}

/**
 * An expert of the case's district whose account is open and who may be given the case. Refuses: invalid_fields (no such
 * expert), expert_not_in_team, expert_unsigned, expert_conflicted, expert_had_hand.
 */
export async function expertOf(
  tx: Tx,
  expertId: string,
  subject: FitnessSubject & { areaCode: string; number: number },
): Promise<Outcome<{ id: string; name: string }>> {
  const expert = await tx.user.findFirst({
    where: { id: expertId, role: 'expert', areaCode: subject.areaCode.slice(0, 5), closedAt: null },
    select: { id: true, name: true },
  })
  if (!expert) return refuse('invalid_fields', { expertId: 'not_an_option' })
  const fitness = fitnessOf(expertId, subject, await fitnessFacts(tx, [subject]))
  return fitness === 'fit' ? doneWith(expert) : refusedAs(fitness, expert.name, subject.number)
}

/** The refusal of an expert who is not fit for the case of this number. */
export function refusedAs(fitness: Exclude<Fitness, 'fit'>, name: string, number: number) {
  return refuse(REFUSED[fitness], { name, number: String(number) })
}

/** Puts this expert in charge; they and no other expert see the case. */
export async function assignExpert(tx: Tx, { id: caseId, areaCode }: Case, expertId: string): Promise<void> {
  await tx.auditCase.update({ where: { id: caseId }, data: { expertId, updatedAt: new Date() }, select: { id: true } })
  await tx.caseAccess.deleteMany({ where: { caseId, userId: { not: expertId } } })
  await tx.caseAccess.createMany({ data: [{ caseId, userId: expertId, areaCode }], skipDuplicates: true })
}
