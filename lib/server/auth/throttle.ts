import 'server-only'
import pg from 'pg'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { env } from '../env'
import { log } from '../log'

declare global {
  var tuntasThrottle: { account: RateLimiterPostgres; address: RateLimiterPostgres } | undefined
}

/** Wrong passwords one account may take from anywhere in a quarter of an hour. */
const PER_ACCOUNT = 8
/** Wrong passwords one address may send in a quarter of an hour: a health centre shares one line. */
const PER_ADDRESS = 60
const WINDOW_SECONDS = 15 * 60

function limiters() {
  if (globalThis.tuntasThrottle) return globalThis.tuntasThrottle
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, options: '-c role=tuntas_system' })
  // Without a listener a connection that the server closes while it is idle would end the whole process.
  pool.on('error', (error) => log.warn({ code: 'throttle_connection_lost', message: error.message }))
  const shared = {
    storeClient: pool,
    tableName: 'sign_in_attempt',
    tableCreated: true,
    duration: WINDOW_SECONDS,
    clearExpiredByTimeout: false,
  }
  globalThis.tuntasThrottle = {
    account: new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: PER_ACCOUNT }),
    address: new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: PER_ADDRESS }),
  }
  return globalThis.tuntasThrottle
}

/**
 * Begins a try of a password: gives the minutes to wait, or 0 where it may be looked at. A try is counted as wrong before
 * the password is looked at, and taken back by `forgiveTry` where it was right: many sent at once gain nothing by it.
 */
export async function beginTry(account: string, address: string): Promise<number> {
  const { account: byAccount, address: byAddress } = limiters()
  const [a, b] = await Promise.all([byAccount.get(account), byAddress.get(address)])
  const blocked = minutesOf([
    a && a.consumedPoints >= PER_ACCOUNT ? a.msBeforeNext : 0,
    b && b.consumedPoints >= PER_ADDRESS ? b.msBeforeNext : 0,
  ])
  if (blocked > 0) return blocked
  const [c, d] = await Promise.all([byAccount.penalty(account), byAddress.penalty(address)])
  return minutesOf([
    c.consumedPoints > PER_ACCOUNT ? c.msBeforeNext : 0,
    d.consumedPoints > PER_ADDRESS ? d.msBeforeNext : 0,
  ])
}

const minutesOf = (waits: number[]) => Math.ceil(Math.max(...waits) / 60_000)

/** The password was right: the account's count is cleared, the address gets this one try back and keeps the others. */
export async function forgiveTry(account: string, address: string): Promise<void> {
  const { account: byAccount, address: byAddress } = limiters()
  await Promise.all([byAccount.delete(account), byAddress.reward(address)])
}
