import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { areSame } from '@/lib/domain/catalogue/changes'
import type { DropDraftInput, PublishInput } from '@/lib/domain/catalogue/edition-inputs'
import { done, doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { draftOf, inForceIn, lockCatalogue, movedSince } from './drafts'

/**
 * The draft becomes the district's next edition, in force for every case that the rules have not looked at yet. It never
 * changes again. Gives its number. Refuses: forbidden, moved_on (the draft is not the one that was looked at),
 * catalogue_unchanged (it says what is in force already).
 */
export function publishEdition(
  actor: Actor,
  district: string,
  input: PublishInput,
): Promise<Outcome<{ number: number }>> {
  return runOnce<{ number: number }>(actor, 'publishEdition', input.commandId, async (tx) => {
    if (!can(actor, 'catalogue:edit', { areaCode: district })) return refuse('forbidden')
    await lockCatalogue(tx, district)
    const draft = await draftOf(tx, district)
    const moved = await movedSince(tx, district, draft, input.version)
    if (moved) return moved
    const before = await inForceIn(tx, district)
    if (!draft || areSame(draft.changes, before.changes)) return refuse('catalogue_unchanged')
    const now = new Date()
    const number = before.number + 1
    await tx.catalogueEdition.update({
      where: { id: draft.id },
      data: {
        number,
        note: input.note,
        publishedAt: now,
        publishedById: actor.id,
        updatedAt: now,
        updatedById: actor.id,
      },
      select: { id: true },
    })
    return doneWith({ number })
  })
}

/** The draft is given up; what is in force stays. Refuses: forbidden, moved_on (another admin changed it since). */
export function dropDraft(actor: Actor, district: string, input: DropDraftInput): Promise<Outcome> {
  return runOnce(actor, 'dropDraft', input.commandId, async (tx) => {
    if (!can(actor, 'catalogue:edit', { areaCode: district })) return refuse('forbidden')
    await lockCatalogue(tx, district)
    const draft = await draftOf(tx, district)
    const moved = await movedSince(tx, district, draft, input.version)
    if (moved) return moved
    if (!draft) return refuse('not_found')
    const now = new Date()
    await tx.catalogueEdition.update({
      where: { id: draft.id },
      data: { droppedAt: now, updatedAt: now, updatedById: actor.id },
      select: { id: true },
    })
    return done
  })
}
