import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { RetryMailInput } from '@/lib/domain/jobs/retry-mail-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'

/**
 * Puts mail that could not be sent back among what waits, from its first try: one, or all of the actor's district. Gives
 * how many. Refuses: forbidden, not_found, moved_on (it waits or went already).
 */
export function retryMail(actor: Actor, { commandId, mailId }: RetryMailInput): Promise<Outcome<{ count: number }>> {
  return runOnce(actor, 'retryMail', commandId, async (tx) => {
    if (!mayEver(actor, 'job:retry')) return refuse('forbidden')
    if (mailId !== null) {
      const found = await tx.mail.findUnique({ where: { id: mailId }, select: { areaCode: true, status: true } })
      if (!found || !can(actor, 'job:retry', { areaCode: found.areaCode })) return refuse('not_found')
      if (found.status !== 'failed') return refuse('moved_on')
    }
    const now = new Date()
    const { count } = await tx.mail.updateMany({
      where: { status: 'failed', ...(mailId === null ? {} : { id: mailId }) },
      data: { status: 'queued', attempts: 0, lastError: null, queuedAt: now, nextAttemptAt: now },
    })
    return doneWith({ count })
  })
}
