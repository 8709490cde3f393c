import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { namesOf } from '../users/names-of'

/** An agency of the district, by its local name, with who named it so last. */
export type Desk = { id: string; code: string; name: string; renamed: { by: string; at: string } | null }

/** The agencies of the district for its admin. */
export async function listDesks(): Promise<{ owner: string; desks: Desk[] }> {
  const actor = await requireActor()
  if (!mayEver(actor, 'agency:rename')) notFound()
  return asActor(actor, async (tx) => {
    const rows = await tx.agency.findMany({
      select: { id: true, code: true, localName: true, renamedById: true, renamedAt: true },
      orderBy: { code: 'asc' },
    })
    const names = await namesOf(
      tx,
      rows.flatMap(({ renamedById }) => renamedById ?? []),
    )
    return {
      owner: actor.id,
      desks: rows.map(({ localName: name, renamedById, renamedAt, ...desk }) => ({
        ...desk,
        name,
        renamed: renamedById && renamedAt ? { by: names.get(renamedById) ?? '–', at: renamedAt.toISOString() } : null,
      })),
    }
  })
}
