import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import type { CauseInput } from '@/lib/domain/catalogue/cause-input'
import { causeChange } from '@/lib/domain/catalogue/cause-settings'
import { areSame, type CatalogueChanges } from '@/lib/domain/catalogue/changes'
import { limitChanges } from '@/lib/domain/catalogue/edition-catalogue'
import type { LimitsInput } from '@/lib/domain/catalogue/limits-input'
import { findCause } from '@/lib/domain/findings/catalogue'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import { listAgencies } from '../agencies/list-agencies'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { draftOf, inForceIn, lockCatalogue, movedSince } from './drafts'

/**
 * What a district says of a cause, into its draft, which begins as what is in force. Nothing is in force before it is
 * published. Refuses: forbidden, not_found (no such cause), moved_on (another admin changed the draft since), the field
 * leadAgency (no agency of the district answers for it).
 */
export function saveCause(actor: Actor, district: string, input: CauseInput): Promise<Outcome> {
  const { commandId, version, code, settings } = input
  const save = async (tx: Tx): Promise<Outcome> => {
    if (!can(actor, 'catalogue:edit', { areaCode: district })) return refuse('forbidden')
    const builtIn = findCause(code)
    if (!builtIn) return refuse('not_found')
    const { leadAgency } = settings
    if (leadAgency !== builtIn.leadAgency && !resolveAgency(leadAgency, await listAgencies(tx)))
      return refuse('invalid_fields', { leadAgency: 'agency_without_desk' })
    const change = causeChange(builtIn, settings)
    return writeDraft(tx, actor, district, version, ({ causes, limits }) => {
      const { [code]: _before, ...others } = causes
      return { causes: change ? { ...others, [code]: change } : others, limits }
    })
  }
  return runOnce(actor, 'saveCause', commandId, save, input)
}

/** A district's limits, into its draft. Refuses: forbidden, moved_on (another admin changed the draft since). */
export function saveLimits(actor: Actor, district: string, input: LimitsInput): Promise<Outcome> {
  const { commandId, version, limits } = input
  const save = async (tx: Tx): Promise<Outcome> => {
    if (!can(actor, 'catalogue:edit', { areaCode: district })) return refuse('forbidden')
    return writeDraft(tx, actor, district, version, ({ causes }) => ({ causes, limits: limitChanges(limits) }))
  }
  return runOnce(actor, 'saveLimits', commandId, save, input)
}

async function writeDraft(
  tx: Tx,
  actor: Actor,
  district: string,
  version: number,
  changed: (changes: CatalogueChanges) => CatalogueChanges,
): Promise<Outcome> {
  await lockCatalogue(tx, district)
  const draft = await draftOf(tx, district)
  const moved = await movedSince(tx, district, draft, version)
  if (moved) return moved
  const before = draft?.changes ?? (await inForceIn(tx, district)).changes
  const changes = changed(before)
  if (areSame(before, changes)) return done
  if (draft) {
    await tx.catalogueEdition.update({
      where: { id: draft.id },
      data: { changes, version: { increment: 1 }, updatedById: actor.id, updatedAt: new Date() },
      select: { id: true },
    })
  } else {
    await tx.catalogueEdition.create({
      data: { areaCode: district, changes, createdById: actor.id, updatedById: actor.id },
      select: { id: true },
    })
  }
  return done
}
