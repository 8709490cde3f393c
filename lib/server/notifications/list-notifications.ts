import 'server-only'
import { isRuleCode, type RuleCode } from '@/lib/domain/escalation/rules'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'

/** More than this nobody reads back; what is still late comes again at its next step, and in the digest. */
const MOST_SHOWN = 50

export type Notice = { id: string; kind: RuleCode; step: number; count: number; day: string; read: boolean }
export type NoticeList = { owner: string; rows: Notice[]; unread: number }

/** The newest notifications of whoever asks, the unread ones first; one statement. */
export async function listNotifications(): Promise<NoticeList> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const found = await tx.notification.findMany({
      orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_SHOWN,
      select: { id: true, kind: true, step: true, count: true, day: true, readAt: true },
    })
    const rows = found.flatMap(({ kind, day, readAt, ...row }) =>
      isRuleCode(kind) ? [{ ...row, kind, day: isoDate(day), read: readAt !== null }] : [],
    )
    return { owner: actor.id, rows, unread: rows.filter(({ read }) => !read).length }
  })
}
