import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import { Prisma } from '../generated/client'
import { lookupOf } from '../secrets/seal'
import { asActor } from './as-actor'
import type { Tx } from './client'

/** How often work that fell into a deadlock is begun anew; the other one has gone on by then. */
const MOST_TRIES = 4

/**
 * Runs a command once. `commandId` is a UUID made by the sender (a hidden field, an outbox entry); the same id sent
 * again, by the same person, changes nothing and gives the first answer. Two at once: the second waits for the first.
 * A refusal rolls everything back and is not kept: the person may mend the cause and send the same form again.
 * Where PostgreSQL ends it because two commands wait for each other, the work is begun anew: it may run more than once, but
 * only one run of it stays. `value` must survive JSON. A command id that another person or command already used throws.
 * With `sent`, everything the sender said, a form that was filled in anew and sent under an old id (gone back to in the
 * browser) is refused as already_sent instead of being taken for the first.
 */
export async function runOnce<T>(
  actor: Actor,
  command: string,
  commandId: string,
  work: (tx: Tx) => Promise<Outcome<T>>,
  sent?: object,
): Promise<Outcome<T>> {
  const digest = sent === undefined ? null : Buffer.from(lookupOf(JSON.stringify(sent, asText))).toString('base64')
  for (let tries = 1; ; tries += 1) {
    try {
      return await claimAndRun(actor, command, commandId, work, digest)
    } catch (error) {
      if (tries === MOST_TRIES || !isDeadlock(error)) throw error
    }
  }
}

/** Rupiah are bigint, which JSON does not know. */
const asText = (_key: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

async function claimAndRun<T>(
  actor: Actor,
  command: string,
  commandId: string,
  work: (tx: Tx) => Promise<Outcome<T>>,
  digest: string | null,
): Promise<Outcome<T>> {
  try {
    return await asActor(actor, async (tx) => {
      const claimed = await tx.$executeRaw`INSERT INTO command_receipt (id, user_id, command, result)
        VALUES (${commandId}::uuid, ${actor.id}::uuid, ${command}, 'null') ON CONFLICT (id) DO NOTHING`
      if (claimed === 0) return firstAnswer<T>(tx, command, commandId, digest)

      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      const result = { value: (outcome.value ?? null) as never, ...(digest === null ? {} : { sent: digest }) }
      await tx.commandReceipt.update({ where: { id: commandId }, data: { result }, select: { id: true } })
      return outcome
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** Prisma's own code for it covers its models; of a statement in SQL the adapter's error below says the same. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { kind?: string } } }
  return error.code === 'P2034' || driverAdapterError?.cause?.kind === 'TransactionWriteConflict'
}

async function firstAnswer<T>(tx: Tx, command: string, commandId: string, digest: string | null): Promise<Outcome<T>> {
  const first = await tx.commandReceipt.findUnique({
    where: { id: commandId },
    select: { command: true, result: true },
  })
  if (!first || first.command !== command) throw new Error(`command id ${commandId} was used by another command`)
  const kept = first.result as { value?: T; sent?: string } | null
  if (digest !== null && kept?.sent !== undefined && kept.sent !== digest) return refuse('already_sent')
  return { ok: true, value: kept?.value as T }
}

/** Carries a refusal out of the transaction, so that all it did is rolled back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
