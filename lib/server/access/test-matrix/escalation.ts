import { randomUUID } from 'node:crypto'
import { DEFAULT_QUIET } from '@/lib/domain/escalation/quiet-hours'
import { asSystem } from '../../db/as-system'
import { saveRules } from '../../escalation/save-rules'
import { retryMail } from '../../mail/retry-mail'
import { target, type Trial } from './target'

/** What the district's admin sets about escalation, and mail that is to be sent again. */
export const ESCALATION: Record<string, Trial> = {
  saveRules: {
    permission: 'escalation:manage',
    make: async ({ areaCode }) => target('area', areaCode),
    run: (actor, { areaCode }, commandId) =>
      saveRules(actor, areaCode, {
        commandId,
        changes: [{ rule: 'overdue', step: 1, afterDays: 2, enabled: true }],
        quiet: DEFAULT_QUIET,
      }),
  },
  retryMail: {
    permission: 'job:retry',
    make: async ({ areaCode, actors }) => {
      const now = new Date()
      const { id: mailId } = await asSystem((tx) =>
        tx.mail.create({
          data: {
            userId: actors.tpps_chair.id,
            areaCode,
            address: 'uji@example.org',
            locale: 'id',
            kind: 'digest',
            params: [{ kind: 'overdue', step: 0, count: 1 }],
            messageKey: randomUUID(),
            status: 'failed',
            queuedAt: now,
            nextAttemptAt: now,
          },
        }),
      )
      return target('area', areaCode, { mailId })
    },
    run: (actor, { mailId }, commandId) => retryMail(actor, { commandId, mailId }),
    // Nobody of another district finds it.
    elsewhere: 'not_found',
  },
}
