import 'server-only'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'

/** The agencies of the actor's district except the actor's own, by name. */
export async function listOtherAgencies(): Promise<AgencyOption[]> {
  const actor = await requireActor()
  const agencies = await asActor(actor, listAgencies)
  return agencies.filter(({ id }) => id !== actor.agencyId)
}
