import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { districtOf } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { areSame, type CatalogueChanges, NO_CHANGES } from '@/lib/domain/catalogue/changes'
import { type Difference, differences } from '@/lib/domain/catalogue/differences'
import { type CatalogueInUse, editionCatalogue } from '@/lib/domain/catalogue/edition-catalogue'
import { readChanges } from '@/lib/domain/catalogue/stored-changes'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'
import { type Draft, draftOf, inForceIn } from './drafts'

/** A published edition, with what it changed of the one before. */
export type EditionRow = {
  id: string
  number: number
  district: string
  publishedAt: string
  by: string
  note: string
  changed: Difference[]
}

export type DraftState = { version: number; by: string; at: string; changed: Difference[] }

export type CatalogueDesk = {
  owner: string
  mayEdit: boolean
  /** The number of the edition in force; 0 is the built-in catalogue. */
  number: number
  /** The draft where there is one, else what is in force. */
  shown: CatalogueInUse
  /** What it changes of the built-in catalogue. */
  own: Difference[]
  draft: DraftState | null
  agencies: AgencyOption[]
  /** The latest first. */
  editions: EditionRow[]
}

/** The catalogue of the actor's district for whoever may read it; a province reads what its districts published. */
export async function getDesk(): Promise<CatalogueDesk> {
  const actor = await requireActor()
  if (!mayEver(actor, 'catalogue:read')) notFound()
  return asActor(actor, (tx) => readDesk(tx, actor))
}

/** The same inside a transaction that the caller names. */
export async function readDesk(tx: Tx, actor: Actor): Promise<CatalogueDesk> {
  const district = districtOf(actor.areaCode)
  const mayEdit = mayEver(actor, 'catalogue:edit')
  const force = district ? await inForceIn(tx, district) : { number: 0, changes: NO_CHANGES }
  const draft = mayEdit && district ? await draftOf(tx, district) : null
  const shown = draft?.changes ?? force.changes
  return {
    owner: actor.id,
    mayEdit,
    number: force.number,
    shown: editionCatalogue(shown),
    own: differences(NO_CHANGES, shown),
    draft: draft && (await stateOf(tx, draft, force.changes)),
    agencies: await listAgencies(tx),
    editions: await editionsOf(tx),
  }
}

/** How the draft stands, and what it changes of what is in force. */
export async function stateOf(tx: Tx, draft: Draft, inForce: CatalogueChanges): Promise<DraftState> {
  const names = await namesOf(tx, [draft.updatedById])
  return {
    version: draft.version,
    by: names.get(draft.updatedById) ?? '–',
    at: draft.updatedAt.toISOString(),
    changed: areSame(inForce, draft.changes) ? [] : differences(inForce, draft.changes),
  }
}

/** The editions that the actor may read. A district publishes a few in a year, so all are read. */
async function editionsOf(tx: Tx): Promise<EditionRow[]> {
  const rows = await tx.catalogueEdition.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ areaCode: 'asc' }, { number: 'asc' }],
  })
  const districts = await tx.area.findMany({
    where: { code: { in: [...new Set(rows.map(({ areaCode }) => areaCode))] } },
    select: { code: true, name: true },
  })
  const names = await namesOf(
    tx,
    rows.flatMap(({ publishedById }) => publishedById ?? []),
  )
  const before = new Map<string, CatalogueChanges>()
  const editions = rows.map((row): EditionRow => {
    const changes = readChanges(row.changes)
    const changed = differences(before.get(row.areaCode) ?? NO_CHANGES, changes)
    before.set(row.areaCode, changes)
    return {
      id: row.id,
      number: row.number ?? 0,
      district: districts.find(({ code }) => code === row.areaCode)?.name ?? row.areaCode,
      publishedAt: row.publishedAt?.toISOString() ?? '',
      by: names.get(row.publishedById ?? '') ?? '–',
      note: row.note ?? '',
      changed,
    }
  })
  return editions.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
}
