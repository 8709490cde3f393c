import 'server-only'
import { districtOf } from '@/lib/domain/access/actor'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { catalogueOf } from './catalogue-of'

/** The limits in force in the district of an area, for what is shown of a person and not of a case. */
export async function getLimits(areaCode: string): Promise<FindingLimits> {
  const actor = await requireActor()
  const { limits } = await asActor(actor, (tx) => catalogueOf(tx, { district: districtOf(areaCode) ?? areaCode }))
  return limits
}
