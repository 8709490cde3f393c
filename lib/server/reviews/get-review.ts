import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import type { Locale } from '@/lib/domain/worksheets/text'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase, type ReadableCase } from '../cases/readable-case'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { findingRows } from '../findings/list-findings'
import type { FindingRow } from '../findings/present-finding'
import { listExperts } from '../users/list-experts'
import { type AssignableExpert, assignableExperts } from './assignable-experts'

export type ReviewText = {
  version: number
  diagnosis: string
  management: string
  recommendation: string
  stuntingConfirmed: boolean | null
  expert: string
  expertTitle: string | null
  /** ISO instant; null for a draft. */
  signedAt: string | null
}

export type ReviewPage = {
  actorId: string
  case: CaseHead
  /** The expert in charge; null before the review begins. */
  expert: { name: string; title: string | null } | null
  signed: ReviewText | null
  /** The expert's own draft, for them alone. */
  draft: ReviewText | null
  findings: FindingRow[]
  mayBegin: boolean
  mayReassign: boolean
  mayWrite: boolean
  mayPlan: boolean
  /** Whom the team may choose from, the one to propose first; empty for everybody else. */
  experts: AssignableExpert[]
  /** Whom the team may declare a bond for. */
  bondable: { id: string; name: string }[]
  /** The expert may say that they are bound to this person. */
  mayDeclare: boolean
  /** A bond of the expert in charge with this person is in force: the review is not signed. */
  bound: boolean
}

/** The review page of a case: to begin, to write or to read, by who asks. */
export async function getReview(caseId: string, locale: Locale): Promise<ReviewPage> {
  const actor = await requireActor()
  return asActor(actor, (tx) => readReview(tx, actor, caseId, locale))
}

/** The same inside a transaction that the caller names. */
export async function readReview(tx: Tx, actor: Actor, caseId: string, locale: Locale): Promise<ReviewPage> {
  const found = await readableCase(tx, actor, caseId, 'review')
  const { status, subject } = found
  const mayBegin = statusAfter('begin_review', status) !== null && can(actor, 'case:begin_review', subject)
  const mayReassign = isOpenFor('write_review', status) && can(actor, 'review:assign', subject)
  const mayWrite = isOpenFor('write_review', status) && can(actor, 'review:write', subject)
  return {
    actorId: actor.id,
    case: headOf(found),
    expert: await expertInCharge(tx, found),
    ...(await reviewsOf(tx, actor, caseId)),
    findings: await findingRows(tx, caseId, {
      locale,
      group: found.group,
      withRestricted: can(actor, 'worksheet:read_restricted', subject),
    }),
    mayBegin,
    mayReassign,
    mayWrite,
    mayPlan: isOpenFor('draft_plan', status) && can(actor, 'plan:draft', subject),
    experts: mayBegin || mayReassign ? await assignableExperts(tx, found) : [],
    bondable: actor.role === 'technical_team' ? await listExperts(tx, found.areaCode.slice(0, 5)) : [],
    mayDeclare: actor.role === 'expert' && can(actor, 'conflict:declare', subject),
    bound: await isBound(tx, found),
  }
}

async function isBound(tx: Tx, { expertId: userId, personId }: ReadableCase): Promise<boolean> {
  if (userId === null) return false
  return (await tx.conflictOfInterest.count({ where: { userId, personId, liftedAt: null } })) > 0
}

async function expertInCharge(tx: Tx, { expertId }: ReadableCase) {
  if (expertId === null) return null
  const expert = await tx.user.findUnique({ where: { id: expertId }, select: { name: true, title: true } })
  return expert ?? { name: '–', title: null }
}

async function reviewsOf(tx: Tx, actor: Actor, caseId: string) {
  const rows = await tx.review.findMany({
    where: { caseId },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      diagnosis: true,
      management: true,
      recommendation: true,
      stuntingConfirmed: true,
      expertId: true,
      signedAt: true,
    },
  })
  const writers = await tx.user.findMany({
    where: { id: { in: rows.map(({ expertId }) => expertId) } },
    select: { id: true, name: true, title: true },
  })
  const present = ({ expertId, signedAt, ...text }: (typeof rows)[number]): ReviewText => {
    const writer = writers.find(({ id }) => id === expertId)
    return {
      ...text,
      expert: writer?.name ?? '–',
      expertTitle: writer?.title ?? null,
      signedAt: signedAt?.toISOString() ?? null,
    }
  }
  const signed = rows.find(({ signedAt }) => signedAt !== null)
  const [latest] = rows
  const ownDraft = latest && latest.signedAt === null && latest.expertId === actor.id ? latest : null
  return { signed: signed ? present(signed) : null, draft: ownDraft ? present(ownDraft) : null }
}
