import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { type Fitness, fitnessOf } from '@/lib/domain/reviews/expert-fitness'
import { type Proposal, proposeExperts } from '@/lib/domain/reviews/propose-expert'
import type { ReviewCursor } from '@/lib/domain/reviews/review-cursor'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type ExpertOption, listExperts } from '../users/list-experts'
import { fitnessFacts } from './fitness-facts'
import { liveFindings } from './live-findings'
import { queuePage, type QueueRow } from './queue-page'

export type Unassigned = QueueRow & {
  /** The expert to propose, and why; null where nobody is fit. */
  proposal: (Proposal & { name: string }) | null
  /** Why others are not fit. */
  unfit: { expertId: string; name: string; why: Exclude<Fitness, 'fit'> }[]
}

export type HandOver = { id: string; number: number; expert: string; why: 'bound' | 'closed' }

export type AssignPage = {
  actorId: string
  rows: Unassigned[]
  next: string | null
  experts: ExpertOption[]
  /** Open reviews whose expert is bound to the person, or has no open account. */
  handOver: HandOver[]
}

/** Verified cases that no expert has yet, with whom to give them to. A 404 for whoever assigns nobody. */
export async function listUnassigned(after: ReviewCursor | null): Promise<AssignPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'review:assign')) notFound()
  return asActor(actor, (tx) => readUnassigned(tx, actor, after, today()))
}

/** The same for a transaction and a day that the caller names. Ten statements whatever the size. */
export async function readUnassigned(
  tx: Tx,
  actor: Actor,
  after: ReviewCursor | null,
  day: string,
): Promise<AssignPage> {
  const { rows, next } = await queuePage(tx, actor, 'verified', after, { day })
  const experts = await listExperts(tx, actor.areaCode.slice(0, 5))
  const facts = await fitnessFacts(tx, rows)
  const findings = await liveFindings(
    tx,
    rows.map(({ id }) => id),
  )
  const proposals = proposeExperts(
    rows.map((row) => ({ ...row, findings: findings.get(row.id) ?? [] })),
    experts,
    facts,
  )
  const nameOf = new Map(experts.map(({ id, name }) => [id, name]))
  return {
    actorId: actor.id,
    rows: rows.map((row) => {
      const proposal = proposals.get(row.id)
      return {
        ...row,
        proposal: proposal ? { ...proposal, name: nameOf.get(proposal.expertId) ?? '–' } : null,
        unfit: experts.flatMap(({ id, name }) => {
          const why = fitnessOf(id, row, facts)
          return why === 'fit' ? [] : [{ expertId: id, name, why }]
        }),
      }
    }),
    next,
    experts,
    handOver: await toHandOver(tx, actor),
  }
}

async function toHandOver(tx: Tx, { areaCode }: Actor): Promise<HandOver[]> {
  return tx.$queryRaw<HandOver[]>`
    SELECT c.id::text, c.number, u.name AS expert, 'bound' AS why
    FROM conflict_of_interest x JOIN audit_case c ON c.person_id = x.person_id AND c.expert_id = x.user_id JOIN app_user u ON u.id = x.user_id
    WHERE x.lifted_at IS NULL AND c.status = 'in_review'
    UNION
    SELECT c.id::text, c.number, u.name, 'closed'
    FROM app_user u JOIN audit_case c ON c.expert_id = u.id
    WHERE u.role = 'expert' AND u.area_code = ${areaCode} AND u.closed_at IS NOT NULL AND c.status = 'in_review'
    ORDER BY number LIMIT 50`
}
