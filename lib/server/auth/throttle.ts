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

/** Minutes to wait before this account or address may try again; 0 where it may now. */
export async function minutesToWait(account: string, address: string): Promise<number> {
  const { account: byAccount, address: byAddress } = limiters()
  const [a, b] = await Promise.all([byAccount.get(account), byAddress.get(address)])
  const waits = [
    a && a.consumedPoints >= PER_ACCOUNT ? a.msBeforeNext : 0,
    b && b.consumedPoints >= PER_ADDRESS ? b.msBeforeNext : 0,
  ]
  return Math.ceil(Math.max(...waits) / 60_000)
}

/** Counts a wrong password against the account and the address. */
export async function countFailure(account: string, address: string): Promise<void> {
  const { account: byAccount, address: byAddress } = limiters()
  await Promise.all([byAccount.penalty(account), byAddress.penalty(address)])
}

/** A right password clears the account's count; the address keeps its own. */
export async function clearFailures(account: string): Promise<void> {
  await limiters().account.delete(account)
}
