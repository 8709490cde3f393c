import 'server-only'
import type { Tx } from '../db/client'

/** In how many days the actor's district settles a declined line; null where it keeps the usual ones. */
export async function daysToSettle(tx: Tx): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ days: number | null }[]>`SELECT days_to_settle() AS days`
  return row?.days ?? null
}
