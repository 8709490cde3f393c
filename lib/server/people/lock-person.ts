import 'server-only'
import type { Tx } from '../db/client'

/** Locks a person until the end of the transaction; whoever may not see the person locks nothing. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`
}
