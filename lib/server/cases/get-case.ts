import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import { type EarlierHands, mayTake, type NextStep, nextSteps } from '@/lib/domain/cases/next-step'
import type { Measurement } from '@/lib/domain/growth/measurement'
import { isId } from '@/lib/domain/is-id'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { type CatalogueOf, catalogueOf } from '../catalogue/catalogue-of'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type HistoryEntry, lastEvents } from '../history/list-history'
import { asMeasured, measuredColumns } from '../measurements/as-measured'
import { checksOf } from '../mother-checks/checks-of'
import { caseChain, type ChainFinding } from './case-chain'
import { type CaseHead, readCase } from './read-case'

export type CaseView = CaseHead & {
  /** What is next, and whether whoever asks may do it, or may not because they did the part before. */
  next: (NextStep & { mine: boolean; samePerson: boolean })[]
  may: { verify: boolean; end: boolean; reopen: boolean; person: boolean }
  chain: ChainFinding[]
  /** Oldest first, without the rejected. */
  measurements: Measurement[]
  /** Of a woman's case: her checks, oldest first, the rejected included. */
  checks: CheckRow[]
  history: HistoryEntry[]
  /** The causes and limits by which the case is looked at. */
  used: CatalogueOf
}

const LAST_EVENTS = 5
const NOBODY: EarlierHands = { worksheetAuthor: null, planProposer: null, outcomeDecider: null }

/** Everything the page of a case shows; a 404 for whoever may not see it. That it was read is logged. */
export async function getCase(caseId: string): Promise<CaseView> {
  const actor = await requireActor()
  if (!isId(caseId) || !mayEver(actor, 'case:read')) notFound()
  const view = await asActor(actor, (tx) => viewOfCase(tx, actor, caseId, today()))
  return view ?? notFound()
}

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function viewOfCase(tx: Tx, actor: Actor, caseId: string, day: string): Promise<CaseView | null> {
  const head = await readCase(tx, actor, caseId, day)
  if (!head) return null
  const { areaCode, number, personId, experts, hands } = head
  const subject = { areaCode, expertIds: experts.map(({ id }) => id) }
  if (!can(actor, 'case:read', subject)) return null

  await logAccess(tx, actor, { what: 'case', areaCode, caseId, caseNumber: number, personId })
  const chain = await caseChain(tx, caseId, day)
  const measured = await tx.measurement.findMany({
    where: { personId, status: { not: 'rejected' } },
    select: measuredColumns,
    orderBy: [{ measuredOn: 'asc' }, { createdAt: 'asc' }],
  })
  return {
    ...head,
    next: nextSteps(head, day).map((step) => {
      const mine = mayTake(actor, step.key, subject, hands)
      return { ...step, mine, samePerson: !mine && mayTake(actor, step.key, subject, NOBODY) }
    }),
    may: {
      verify: can(actor, 'case:verify', subject) || can(actor, 'case:return', subject),
      end: can(actor, 'case:end', subject),
      reopen: can(actor, 'case:reopen', subject),
      person: can(actor, 'person:read', subject),
    },
    chain,
    measurements: measured.map(asMeasured),
    checks: isOfWoman(head.group) ? await checksOf(tx, personId) : [],
    history: await lastEvents(tx, caseId, LAST_EVENTS),
    used: await catalogueOf(tx, { caseId }),
  }
}
