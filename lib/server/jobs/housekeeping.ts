import 'server-only'
import { asSystem } from '../db/as-system'

/** How long a command's receipt can still answer a repeated form: longer than any phone stays out of signal. */
const RECEIPT_DAYS = 90
/** A mail holds an address; once it went or was given up it is kept no longer than this. */
const MAIL_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

export type Cleared = { stashes: number; attempts: number; receipts: number; mails: number }

/**
 * Clears what has done its work: typed words nobody came back for, counts of wrong passwords whose time is over, and
 * receipts of commands and mail older than 90 days. Doing it twice clears nothing more. Gives how many rows went.
 */
export function keepHouse(now: Date): Promise<Cleared> {
  return asSystem(async (tx) => {
    const stashes = await tx.formStash.deleteMany({ where: { expiresAt: { lt: now } } })
    const attempts = await tx.signInAttempt.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } })
    const receipts = await tx.commandReceipt.deleteMany({
      where: { at: { lt: new Date(now.getTime() - RECEIPT_DAYS * DAY_MS) } },
    })
    const mails = await tx.mail.deleteMany({
      where: { status: { not: 'queued' }, queuedAt: { lt: new Date(now.getTime() - MAIL_DAYS * DAY_MS) } },
    })
    return { stashes: stashes.count, attempts: attempts.count, receipts: receipts.count, mails: mails.count }
  })
}
