import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env'
import { type Prisma, PrismaClient } from '../generated/client'

declare global {
  var tuntasDb: PrismaClient | undefined
}

/** Connections one process may hold: enough for 25 people at once, few enough for a small server. */
const POOL_SIZE = 12

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: POOL_SIZE,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  })

/**
 * One pool a process; kept on globalThis so that a hot reload does not open another.
 * Only `asActor` and `asSystem` may use it: a query outside them runs as the owner and sees nothing.
 */
export const db = (): PrismaClient => (globalThis.tuntasDb ??= connect())

export type Tx = Prisma.TransactionClient
