import 'server-only'
import { createHash } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { asSystem } from '../db/as-system'
import { beginTry, forgiveTry } from './throttle'

/** OWASP's second choice for argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** An argon2id hash of a password, as kept in `app_user.password_hash`. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST)

let decoy: Promise<string> | undefined

/** Tries are counted by a digest, so that the throttle's table holds no names. */
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40)

/**
 * Who this is, by user name or phone number and password. The answer is the same whether the account is unknown,
 * closed or the password wrong, and takes as long. Too many wrong ones: `too_many_attempts` with the minutes to wait.
 */
export async function authenticate(input: {
  username: string
  password: string
  address: string
}): Promise<Outcome<{ id: string; epoch: number }>> {
  // PostgreSQL keeps no NUL in a text, and no keyboard types one.
  const username = input.username.replaceAll('\u0000', '').trim().toLowerCase()
  const phone = username.replace(/[\s-]/g, '').replace(/^\+?62/, '0')
  const found = await asSystem((tx) =>
    tx.user.findFirst({
      where: { OR: [{ username }, { phone }], closedAt: null },
      select: { id: true, passwordHash: true, sessionEpoch: true },
    }),
  )
  // The account itself is counted, however it was named: a phone number can be written in many ways.
  const key = digestOf(found?.id ?? phone)
  const minutes = await beginTry(key, input.address)
  if (minutes > 0) return refuse('too_many_attempts', { minutes: String(minutes) })

  const against = found?.passwordHash ?? (await (decoy ??= hashPassword('nobody has this password')))
  const right = await verify(against, input.password.slice(0, 200))
  if (!found || !right) return refuse('bad_credentials')
  await forgiveTry(key, input.address)
  return doneWith({ id: found.id, epoch: found.sessionEpoch })
}
