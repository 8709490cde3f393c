import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { type CatalogueInUse, editionCatalogue } from '@/lib/domain/catalogue/edition-catalogue'
import type { AgencyCode } from '@/lib/domain/findings/agency-codes'
import { findCause } from '@/lib/domain/findings/catalogue'
import { suspectFindings } from '@/lib/domain/findings/suspect-findings'
import { resolveAgency } from '@/lib/domain/plans/resolve-agency'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import type { Grounds } from '../worksheets/load-grounds'
import { draftOf, inForceIn } from './drafts'
import { type DraftState, stateOf } from './get-desk'
import { sheetsOf, verifiedCount } from './verified-sheets'

/** Cases in which a cause would newly be suspected, or would be no longer: how many, and the first of them to look at. */
export type Turned = { count: number; cases: { id: string; number: number }[] }
export type CausePreview = { code: string; more: Turned; fewer: Turned }
/** Findings that still wait for an answer, whose cause another agency would answer for. */
export type LeadPreview = { code: string; before: string; after: string; findings: number }

export type EditionPreview = {
  owner: string
  agencies: AgencyOption[]
  /** The number of the edition in force; 0 is the built-in catalogue. */
  number: number
  draft: DraftState
  cycle: { year: number; semester: number } | null
  /** Cases of the cycle that were looked at, and those that the rules have still to look at. */
  looked: number
  waiting: number
  causes: CausePreview[]
  leads: LeadPreview[]
}

/** So many cases of a cause are shown by number; the others are counted. */
const MOST_CASES = 12

/**
 * What the draft would change of the running cycle's cases if all were looked at anew; nothing is written. Worksheets are read
 * some at a time. Answers that only the health centre reads are not read, so what follows from them is not counted. For the
 * district's admin; null where there is no draft.
 */
export async function getPreview(): Promise<EditionPreview | null> {
  const actor = await requireActor()
  if (!mayEver(actor, 'catalogue:edit')) notFound()
  return asActor(actor, (tx) => previewDraft(tx, actor))
}

/** The same inside a transaction that the caller names; null where there is no draft. */
export async function previewDraft(tx: Tx, actor: Actor): Promise<EditionPreview | null> {
  const district = actor.areaCode
  const draft = await draftOf(tx, district)
  if (!draft) return null
  const force = await inForceIn(tx, district)
  const agencies = await listAgencies(tx)
  const cycle = await tx.cycle.findFirst({
    where: { areaCode: district },
    orderBy: [{ year: 'desc' }, { semester: 'desc' }],
    select: { id: true, year: true, semester: true },
  })
  const [before, after] = [editionCatalogue(force.changes), editionCatalogue(draft.changes)]
  const found = {
    owner: actor.id,
    agencies,
    number: force.number,
    draft: await stateOf(tx, draft, force.changes),
    cycle: cycle && { year: cycle.year, semester: cycle.semester },
  }
  if (!cycle) return { ...found, looked: 0, waiting: 0, causes: [], leads: [] }
  const turned = new TurnedFindings(before, after)
  for await (const [sheet, grounds] of sheetsOf(tx, cycle.id)) turned.look(sheet, grounds)
  return {
    ...found,
    ...(await verifiedCount(tx, cycle.id)),
    causes: turned.causes(),
    leads: await leadsOf(tx, cycle.id, { before, after, agencies }),
  }
}

/** What turns, case by case: counts, and the first cases of each cause. */
class TurnedFindings {
  private readonly found = new Map<string, CausePreview>()

  constructor(
    private readonly before: CatalogueInUse,
    private readonly after: CatalogueInUse,
  ) {}

  look({ caseId: id, number }: { caseId: string; number: number }, grounds: Grounds): void {
    const [was, is] = [codesBy(grounds, this.before), codesBy(grounds, this.after)]
    for (const code of is) if (!was.has(code)) this.add(code, 'more', { id, number })
    for (const code of was) if (!is.has(code)) this.add(code, 'fewer', { id, number })
  }

  private add(code: string, way: 'more' | 'fewer', subject: { id: string; number: number }): void {
    const cause = this.found.get(code) ?? { code, more: { count: 0, cases: [] }, fewer: { count: 0, cases: [] } }
    cause[way].count += 1
    if (cause[way].cases.length < MOST_CASES) cause[way].cases.push(subject)
    this.found.set(code, cause)
  }

  /** In the order of the catalogue. */
  causes(): CausePreview[] {
    return this.after.catalogue.entries.flatMap(({ code }) => this.found.get(code) ?? [])
  }
}

function codesBy({ definition, answers, facts }: Grounds, { limits, catalogue }: CatalogueInUse): Set<string> {
  return new Set(suspectFindings(definition, answers, facts, limits, catalogue).map(({ findingCode }) => findingCode))
}

/** Causes for which another agency would answer, with the findings of the cycle that have no answer yet. */
async function leadsOf(
  tx: Tx,
  cycleId: string,
  { before, after, agencies }: { before: CatalogueInUse; after: CatalogueInUse; agencies: AgencyOption[] },
): Promise<LeadPreview[]> {
  const nameOf = (code: AgencyCode | undefined) => (code && resolveAgency(code, agencies)?.name) ?? code ?? '–'
  const moved = after.catalogue.entries.flatMap(({ code, leadAgency }) => {
    const [was, is] = [nameOf(findCause(code, before.catalogue)?.leadAgency), nameOf(leadAgency)]
    return was === is ? [] : [{ code, before: was, after: is }]
  })
  if (moved.length === 0) return []
  const counts = await tx.finding.groupBy({
    by: ['code'],
    where: {
      cycleId,
      code: { in: moved.map(({ code }) => code) },
      status: { not: 'rejected' },
      answered: false,
      case: { status: { not: 'closed' } },
    },
    _count: true,
  })
  return moved.map((each) => ({ ...each, findings: counts.find(({ code }) => code === each.code)?._count ?? 0 }))
}
