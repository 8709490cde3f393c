import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { RenameAgencyInput } from '@/lib/domain/catalogue/edition-inputs'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'

/**
 * What an agency is called in the district, at once and everywhere, also on lines that it was given before: it is the same
 * agency. Who said so last, and when, is kept with it. Refuses: not_found, forbidden.
 */
export function renameAgency(actor: Actor, input: RenameAgencyInput): Promise<Outcome> {
  const { commandId, agencyId, localName } = input
  return runOnce(
    actor,
    'renameAgency',
    commandId,
    async (tx) => {
      // Not everybody sees agencies: who may not name one is told so.
      if (!mayEver(actor, 'agency:rename')) return refuse('forbidden')
      const found = await tx.agency.findUnique({ where: { id: agencyId }, select: { areaCode: true } })
      if (!found) return refuse('not_found')
      if (!can(actor, 'agency:rename', found)) return refuse('forbidden')
      await tx.agency.updateMany({
        where: { id: agencyId, localName: { not: localName } },
        data: { localName, renamedById: actor.id, renamedAt: new Date() },
      })
      return done
    },
    { agencyId, localName },
  )
}
