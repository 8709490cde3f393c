import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import { type Difference, differences } from '@/lib/domain/catalogue/differences'
import { editionCatalogue } from '@/lib/domain/catalogue/edition-catalogue'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { CatalogueEntry } from '@/lib/domain/findings/catalogue-entry'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { draftOf, inForceIn } from './drafts'

type Editable = {
  owner: string
  /** Of the draft; 0 where there is none. */
  version: number
  /** The number of the edition in force; 0 is the built-in catalogue. */
  number: number
}

/** A cause to edit: as the program brings it, as it is in force, and as the draft has it. */
export type EditableCause = Editable & {
  builtIn: CatalogueEntry
  inForce: CatalogueEntry
  shown: CatalogueEntry
  agencies: AgencyOption[]
  /** What the draft changes of it, as it is in force. */
  changed: Difference[]
}

/** A cause of the catalogue for the district's admin; a 404 for everybody else and for a code that there is not. */
export async function getCause(code: string): Promise<EditableCause> {
  const { agencies, force, draft, changed, ...editable } = await editing()
  const builtIn = findCause(code)
  const inForce = findCause(code, force.catalogue)
  const shown = findCause(code, draft.catalogue)
  if (!builtIn || !inForce || !shown) notFound()
  return {
    ...editable,
    agencies,
    builtIn,
    inForce,
    shown,
    changed: changed.filter((each) => each.kind !== 'limit' && each.code === code),
  }
}

export type EditableLimits = Editable & {
  agencies: AgencyOption[]
  shown: FindingLimits
  /** What the draft changes of those in force. */
  changed: Difference[]
}

/** The limits for the district's admin. */
export async function getEditableLimits(): Promise<EditableLimits> {
  const { force: _force, draft, changed, ...editable } = await editing()
  return { ...editable, shown: draft.limits, changed: changed.filter(({ kind }) => kind === 'limit') }
}

/** The version of the district's draft as it stands now, 0 where there is none; for its admin. */
export async function getDraftVersion(): Promise<number> {
  return (await editing()).version
}

async function editing() {
  const actor = await requireActor()
  if (!mayEver(actor, 'catalogue:edit')) notFound()
  return asActor(actor, async (tx) => {
    const force = await inForceIn(tx, actor.areaCode)
    const draft = await draftOf(tx, actor.areaCode)
    return {
      owner: actor.id,
      version: draft?.version ?? 0,
      number: force.number,
      agencies: await listAgencies(tx),
      force: editionCatalogue(force.changes),
      draft: editionCatalogue(draft?.changes ?? force.changes),
      changed: draft ? differences(force.changes, draft.changes) : [],
    }
  })
}
