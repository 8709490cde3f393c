import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ReadInput } from '@/lib/domain/notifications/read-input'
import { done, type Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'

/** Marks one's own notification read, or all of one's own where none is named. Another's is not there, and nothing happens. */
export function markRead(actor: Actor, { commandId, notificationId }: ReadInput): Promise<Outcome> {
  return runOnce(actor, 'markRead', commandId, async (tx) => {
    await tx.notification.updateMany({
      where: { readAt: null, ...(notificationId === null ? {} : { id: notificationId }) },
      data: { readAt: new Date() },
    })
    return done
  })
}
