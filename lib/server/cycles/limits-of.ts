import 'server-only'
import { limitsWith, type StageLimits } from '@/lib/domain/cycles/deadlines'
import type { Tx } from '../db/client'

/** The days each stage may take in a district: its own figures, or the proposed ones. */
export async function limitsOf(tx: Tx, districtCode: string): Promise<StageLimits> {
  return limitsWith(
    await tx.stageLimit.findMany({ where: { areaCode: districtCode }, select: { stage: true, days: true } }),
  )
}
