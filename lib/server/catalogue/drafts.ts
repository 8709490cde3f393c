import 'server-only'
import { type CatalogueChanges, NO_CHANGES } from '@/lib/domain/catalogue/changes'
import { readChanges } from '@/lib/domain/catalogue/stored-changes'
import { type Refusal, refuse } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { movedOnBy } from '../history/moved-on'

/** What a district's admins write until they publish it. */
export type Draft = { id: string; version: number; changes: CatalogueChanges; updatedById: string; updatedAt: Date }

/** The draft of a district; null where nobody has begun one. For its admins alone. */
export async function draftOf(tx: Tx, district: string): Promise<Draft | null> {
  const found = await tx.catalogueEdition.findFirst({
    where: { areaCode: district, publishedAt: null, droppedAt: null },
    select: { id: true, version: true, changes: true, updatedById: true, updatedAt: true },
  })
  return found && { ...found, changes: readChanges(found.changes) }
}

/** The changes of a district's edition in force, and its number; no changes and 0 where it is the built-in catalogue. */
export async function inForceIn(tx: Tx, district: string): Promise<{ number: number; changes: CatalogueChanges }> {
  const found = await tx.catalogueEdition.findFirst({
    where: { areaCode: district, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true, changes: true },
  })
  return found ? { number: found.number ?? 0, changes: readChanges(found.changes) } : { number: 0, changes: NO_CHANGES }
}

/** Commands about a district's catalogue go one after another from here to the end of the transaction. */
export async function lockCatalogue(tx: Tx, district: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catalogue'), hashtext(${district}))`
}

/**
 * Who changed, published or gave up the draft since its sender saw this version (0: none); null where nobody did.
 * The catalogue must be locked.
 */
export async function movedSince(
  tx: Tx,
  district: string,
  draft: Draft | null,
  version: number,
): Promise<{ ok: false; refusal: Refusal } | null> {
  if ((draft?.version ?? 0) === version) return null
  if (draft) return movedOnBy(tx, draft.updatedById, draft.updatedAt)
  const last = await tx.catalogueEdition.findFirst({
    where: { areaCode: district },
    orderBy: { updatedAt: 'desc' },
    select: { updatedById: true, updatedAt: true },
  })
  return last ? movedOnBy(tx, last.updatedById, last.updatedAt) : refuse('moved_on')
}
