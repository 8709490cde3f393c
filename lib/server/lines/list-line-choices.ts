import 'server-only'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import type { Tx } from '../db/client'

export type LineChoices = {
  /** The agencies of the district; none for an agency, whose own lines it lists. */
  agencies: AgencyOption[]
  cycles: { id: string; year: number; semester: number }[]
}

/** By which agency and which cycle the work list can be narrowed: two statements. */
export async function lineChoices(tx: Tx, actor: Actor): Promise<LineChoices> {
  const district = districtOf(actor.areaCode)
  if (district === null) return { agencies: [], cycles: [] }
  return {
    agencies: actor.role === 'agency_planner' ? [] : await listAgencies(tx),
    cycles: await tx.cycle.findMany({
      where: { areaCode: district },
      orderBy: [{ year: 'desc' }, { semester: 'desc' }],
      select: { id: true, year: true, semester: true },
    }),
  }
}
