import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import { FINDING_CATALOGUE, findCause } from '@/lib/domain/findings/catalogue'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { Locale } from '@/lib/domain/worksheets/text'
import { listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase } from '../cases/readable-case'
import { type CatalogueOf, catalogueOf } from '../catalogue/catalogue-of'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'
import { currentWorksheet } from '../worksheets/current-worksheet'
import { definitionOf } from '../worksheets/worksheet-definition'
import { causesToAdd } from './list-causes'
import { causeText, type FindingRow, presentEvidence } from './present-finding'

export type FindingsPage = {
  actorId: string
  case: CaseHead
  /** In the order of the catalogue. */
  findings: FindingRow[]
  mayDecide: boolean
  mayAdd: boolean
  /** What may be added: code and title. */
  causes: { value: string; label: string }[]
  mayPlan: boolean
}

/** A case's findings with what made each and what became of it. Not found for whoever may not read the case. */
export async function listFindings(caseId: string, locale: Locale): Promise<FindingsPage> {
  const actor = await requireActor()
  return asActor(actor, (tx) => readFindings(tx, actor, caseId, locale))
}

/** The same inside a transaction that the caller names. */
export async function readFindings(tx: Tx, actor: Actor, caseId: string, locale: Locale): Promise<FindingsPage> {
  const found = await readableCase(tx, actor, caseId, 'findings')
  const decidable = isOpenFor('decide_findings', found.status)
  const mayAdd = decidable && can(actor, 'finding:add', found.subject)
  const used = await catalogueOf(tx, { caseId: found.id })
  const reader = { locale, group: found.group, withRestricted: can(actor, 'worksheet:read_restricted', found.subject) }
  const findings = await rowsBy(tx, found.id, reader, used)
  const listed = findings.map(({ code }) => code)
  return {
    actorId: actor.id,
    case: headOf(found),
    findings,
    mayDecide: decidable && can(actor, 'finding:decide', found.subject),
    mayAdd,
    causes: mayAdd ? causesToAdd(used.catalogue, listed, locale) : [],
    mayPlan: isOpenFor('draft_plan', found.status) && can(actor, 'plan:draft', found.subject),
  }
}

type Reader = { locale: Locale; group: CaseGroup; withRestricted: boolean }

/** The findings of a case in the order of the catalogue. Six queries, however many findings. */
export async function findingRows(tx: Tx, caseId: string, reader: Reader): Promise<FindingRow[]> {
  return rowsBy(tx, caseId, reader, await catalogueOf(tx, { caseId }))
}

async function rowsBy(tx: Tx, caseId: string, reader: Reader, used: CatalogueOf): Promise<FindingRow[]> {
  const rows = await tx.finding.findMany({ where: { caseId }, select: SHOWN })
  const agencies = await listAgencies(tx)
  const worksheet = await currentWorksheet(tx, caseId)
  const definition = worksheet && definitionOf(worksheet)
  const names = await namesOf(
    tx,
    rows.flatMap(({ decidedById, noActionById }) => [decidedById, noActionById]).filter((id) => id !== null),
  )
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? '–'))

  return rows
    .toSorted((a, b) => placeOf(a.code) - placeOf(b.code))
    .map((row) => {
      const evidence = presentEvidence(row.evidence, definition, reader)
      return {
        id: row.id,
        code: row.code,
        status: row.status,
        isPrimary: row.isPrimary,
        cause: causeText(findCause(row.code, used.catalogue), reader.group, agencies, reader.locale),
        rule: row.ruleId === null ? null : { id: row.ruleId, version: row.ruleVersion ?? 1 },
        catalogueVersion: row.catalogueVersion,
        edition: used.edition,
        evidence,
        lostGround: row.ruleId !== null && Array.isArray(row.evidence) && row.evidence.length === 0,
        decidedBy: nameOf(row.decidedById),
        decidedAt: row.decidedAt?.toISOString() ?? null,
        reason: row.reason,
        noActionReason: row.noActionReason,
        noActionBy: nameOf(row.noActionById),
        answered: row.answered,
      }
    })
}

const SHOWN = {
  id: true,
  code: true,
  status: true,
  isPrimary: true,
  ruleId: true,
  ruleVersion: true,
  catalogueVersion: true,
  evidence: true,
  decidedById: true,
  decidedAt: true,
  reason: true,
  noActionReason: true,
  noActionById: true,
  answered: true,
} as const

const PLACES = new Map(FINDING_CATALOGUE.entries.map(({ code }, place) => [code, place]))
const placeOf = (code: string) => PLACES.get(code) ?? PLACES.size
