import 'server-only'
import type { Tx } from '../db/client'

export type AgencyOption = { id: string; code: string; name: string }

/** The agencies of the actor's district, by their local names. Inside a transaction of `asActor`. */
export async function listAgencies(tx: Tx): Promise<AgencyOption[]> {
  const agencies = await tx.agency.findMany({
    select: { id: true, code: true, localName: true },
    orderBy: { localName: 'asc' },
  })
  return agencies.map(({ id, code, localName }) => ({ id, code, name: localName }))
}
