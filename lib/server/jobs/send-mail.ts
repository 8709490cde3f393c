import 'server-only'
import { isQuiet } from '@/lib/domain/escalation/quiet-hours'
import { readCounts } from '@/lib/domain/notifications/counts'
import { localeFrom } from '@/lib/i18n/locale'
import { localHour } from '../clock'
import { asSystem } from '../db/as-system'
import { districtRules } from '../escalation/district-rules'
import { composeMail } from './compose-mail'
import { MailRefused, type MailServer } from './mail-server'

/** A mail in hand is nobody else's for so long; longer than a mail server is waited for. */
const LEASE_MS = 120_000
/** Asked again after 1, 2, 4 … minutes, at most every hour, for three days: a digest that is older says nothing true. */
const MOST_WAIT_MS = 3_600_000
const GIVE_UP_MS = 3 * 24 * 3_600_000
/** So many in one run; the next minute goes on. */
const MOST_SENT = 200

export type Posted = { sent: number; put: number; failed: number }

type Claimed = {
  id: string
  address: string
  locale: string
  kind: 'steps' | 'digest'
  params: unknown
  message_key: string
  attempts: number
  queued_at: Date
}

/**
 * Sends what waits, one mail after the other, outside the quiet hours of its district. A mail is taken in hand for a while
 * before it is sent and marked after it: cut off in between it is sent again later, under the same message id. That is the
 * one case in which a mail arrives twice. A server that takes nothing ends the run; what waits goes on waiting.
 */
export async function sendMail(
  server: MailServer,
  { site, domain, now = () => new Date(), leaseMs = LEASE_MS }: Posting,
): Promise<Posted> {
  const posted = { sent: 0, put: 0, failed: 0 }
  for (let count = 0; count < MOST_SENT; count += 1) {
    const mail = await claim(now(), leaseMs)
    if (!mail) break
    const outcome = await post(server, mail, { site, domain })
    await settle(mail, outcome, now())
    if (outcome === null) posted.sent += 1
    else if (isOver(mail, outcome, now())) posted.failed += 1
    else posted.put += 1
    if (outcome?.down) break
  }
  return posted
}

/** @property site where people open Tuntas; `domain` is the right side of every message id */
export type Posting = { site: string; domain: string; now?: () => Date; leaseMs?: number }

async function claim(now: Date, leaseMs: number): Promise<Claimed | null> {
  return asSystem(async (tx) => {
    const waiting = await tx.$queryRaw<{ district: string }[]>`
      SELECT DISTINCT left(area_code, 5) AS district FROM mail WHERE status = 'queued' AND next_attempt_at <= ${now}`
    if (waiting.length === 0) return null
    const rules = await districtRules(
      tx,
      waiting.map(({ district }) => district),
    )
    const awake = [...rules].filter(([, { quiet }]) => !isQuiet(localHour(now), quiet)).map(([code]) => code)
    const [mail] = await tx.$queryRaw<Claimed[]>`
      UPDATE mail SET attempts = attempts + 1, next_attempt_at = ${new Date(now.getTime() + leaseMs)}
      WHERE id = (SELECT m.id FROM mail m WHERE m.status = 'queued' AND m.next_attempt_at <= ${now}
        AND left(m.area_code, 5) = ANY(${awake}) ORDER BY m.next_attempt_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text, address, locale, kind, params, message_key, attempts, queued_at`
    return mail ?? null
  })
}

async function post(server: MailServer, mail: Claimed, { site, domain }: Pick<Posting, 'site' | 'domain'>) {
  const letter = composeMail(mail.kind, readCounts(mail.params), localeFrom(mail.locale), site)
  try {
    await server.send({ ...letter, to: mail.address, messageId: `<${mail.id}@${domain}>` })
    return null
  } catch (error) {
    if (error instanceof MailRefused) return error
    throw error
  }
}

const isOver = (mail: Claimed, refusal: MailRefused, now: Date) =>
  refusal.forGood || now.getTime() - mail.queued_at.getTime() >= GIVE_UP_MS

/** Whoever took the mail in hand after us, because our time was over, has the last word: `attempts` tells. */
async function settle(mail: Claimed, refusal: MailRefused | null, now: Date): Promise<void> {
  const mine = { id: mail.id, attempts: mail.attempts, status: 'queued' as const }
  await asSystem(async (tx) => {
    if (refusal === null) {
      await tx.mail.updateMany({ where: { id: mail.id }, data: { status: 'sent', sentAt: now, lastError: null } })
    } else if (isOver(mail, refusal, now)) {
      await tx.mail.updateMany({ where: mine, data: { status: 'failed', lastError: refusal.code } })
    } else {
      const wait = Math.min(60_000 * 2 ** Math.min(mail.attempts - 1, 10), MOST_WAIT_MS)
      const nextAttemptAt = new Date(now.getTime() + wait)
      await tx.mail.updateMany({ where: mine, data: { nextAttemptAt, lastError: refusal.code } })
    }
  })
}
