import 'server-only'
import type { Tx } from '../db/client'

/** Is there a consent for this person that nobody took back? No case is proposed or opened without one. */
export async function consentInForce(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx.consent.findFirst({ where: { personId, withdrawnAt: null }, select: { id: true } })
  return found !== null
}
