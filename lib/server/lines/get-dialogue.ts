import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { Role } from '@/lib/domain/access/roles'
import { type Settling, settlingOf } from '@/lib/domain/escalation/settle-by'
import { isId } from '@/lib/domain/is-id'
import { mayBeAskedAbout, mayBeTalkedAbout } from '@/lib/domain/lines/talk'
import { requireActor } from '../auth/session'
import { dayOf, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { daysToSettle } from './days-to-settle'
import { namesOf } from '../users/names-of'

/** Something that was said about a line. `at` is an ISO instant. */
export type Said = {
  id: string
  text: string
  by: string
  role: Role
  at: string
  /** It is a question that waits for the team (`open`), or one that was answered. */
  question: 'open' | 'answered' | null
  /** The question that it answers. */
  answersId: string | null
}

export type Dialogue = {
  /** Oldest first; the last ones, where there are more than `MOST_SAID`. */
  said: Said[]
  /** How many there are in all. */
  count: number
  may: { comment: boolean; ask: boolean; answer: boolean }
  /** Of a declined line: by when the team settles it. */
  settling: Settling | null
}

/** The page of a dialogue shows so many of the last. */
export const MOST_SAID = 200

/** What was said about a line and who of us may go on; null where there is nothing to see. Its page logs the reading. */
export async function getDialogue(lineId: string): Promise<Dialogue | null> {
  const actor = await requireActor()
  if (!isId(lineId) || !mayEver(actor, 'line:read')) return null
  return asActor(actor, (tx) => dialogueOf(tx, actor, lineId, today()))
}

/** The same, for a transaction and a day that the caller names. Five statements, however much was said. */
export async function dialogueOf(tx: Tx, actor: Actor, lineId: string, day: string): Promise<Dialogue | null> {
  const line = await tx.planLine.findUnique({
    where: { id: lineId },
    select: { areaCode: true, leadAgencyId: true, status: true, statusAt: true },
  })
  if (!line || !mayEver(actor, 'line:read')) return null
  const { status, statusAt, ...subject } = line
  const last = await tx.lineComment.findMany({
    where: { lineId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST_SAID,
    select: {
      id: true,
      text: true,
      authorId: true,
      authorRole: true,
      at: true,
      asks: true,
      answeredAt: true,
      answersId: true,
    },
  })
  const names = await namesOf(
    tx,
    last.map(({ authorId }) => authorId),
  )
  return {
    said: last.toReversed().map(({ authorId, authorRole, at, asks, answeredAt, ...one }) => ({
      ...one,
      by: names.get(authorId) ?? '–',
      role: authorRole,
      at: at.toISOString(),
      question: asks ? (answeredAt === null ? ('open' as const) : ('answered' as const)) : null,
    })),
    count: last.length < MOST_SAID ? last.length : await tx.lineComment.count({ where: { lineId } }),
    may: {
      comment: mayBeTalkedAbout(status) && can(actor, 'line:comment', subject),
      ask: mayBeAskedAbout(status) && can(actor, 'line:ask', subject),
      answer: mayBeTalkedAbout(status) && can(actor, 'line:answer_question', subject),
    },
    settling: status === 'declined' ? settlingOf(dayOf(statusAt), day, await daysToSettle(tx)) : null,
  }
}
