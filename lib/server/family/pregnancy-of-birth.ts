import 'server-only'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'

/** The woman's pregnancy that ended in a birth on this day ('YYYY-MM-DD'), or null. */
export async function pregnancyOfBirth(tx: Tx, motherId: string, bornOn: string): Promise<string | null> {
  const found = await tx.pregnancy.findFirst({
    where: { personId: motherId, deliveredOn: dateColumn(bornOn) },
    select: { id: true },
  })
  return found?.id ?? null
}
