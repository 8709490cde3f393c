import 'server-only'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { checksOf } from './checks-of'

/**
 * Every check of a person, oldest first, rejected ones included; none of a child, and none where whoever asks sees none.
 * The case or person page logs the reading.
 */
export async function listChecks(personId: string): Promise<CheckRow[]> {
  const actor = await requireActor()
  return isId(personId) ? asActor(actor, (tx) => checksOf(tx, personId)) : []
}
