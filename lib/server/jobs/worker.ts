import 'server-only'
import { PgBoss } from 'pg-boss'
import { TIME_ZONE } from '@/lib/i18n/locale'
import { env } from '../env'
import { log } from '../log'
import { keepHouse } from './housekeeping'
import { scoreLongLists } from './score-long-lists'

/** The process that works off the jobs (pg-boss, in the same database). Run by `npm start` and by docker compose. */
const HOUSEKEEPING = 'housekeeping'
/** The scorings that wait stand in the table scoring_run; the job looks there each minute. */
const SCORING = 'score-long-lists'

async function work(): Promise<void> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 3, application_name: 'tuntas-worker' })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()

  await boss.createQueue(HOUSEKEEPING, { retryLimit: 3, retryBackoff: true })
  await boss.schedule(HOUSEKEEPING, '17 2 * * *', {}, { tz: TIME_ZONE })
  await boss.work(HOUSEKEEPING, async () => {
    log.info(await keepHouse(new Date()), 'kept house')
  })

  await boss.createQueue(SCORING, { policy: 'exclusive', expireInSeconds: 3600 })
  await boss.schedule(SCORING, '* * * * *', {}, { tz: TIME_ZONE })
  await boss.work(SCORING, async () => {
    const ran = await scoreLongLists()
    if (ran > 0) log.info({ ran }, 'long lists were scored')
  })

  const stop = () => void boss.stop({ graceful: true, timeout: 5_000 }).finally(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

work().catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker cannot work')
  process.exit(1)
})
