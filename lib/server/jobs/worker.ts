import 'server-only'
import { PgBoss } from 'pg-boss'
import { EVERY_MINUTE, JOB_NAMES, type JobName, JOBS } from '@/lib/domain/jobs/schedule'
import { TIME_ZONE } from '@/lib/i18n/locale'
import { env } from '../env'
import { log } from '../log'
import { escalate } from './escalate'
import { keepHouse } from './housekeeping'
import { hasMailServer, sendWaitingMail } from './mail-jobs'
import { scoreLongLists } from './score-long-lists'
import { trackJob } from './track-job'
import { writeDigests } from './write-digests'

/**
 * The process that works off the jobs (pg-boss, in the same database). Run by `npm start` and by docker compose. Every job
 * may be cut off anywhere and done again: what was said is kept by unique keys, not by how often a job ran.
 */
const WORK: Record<JobName, () => Promise<unknown>> = {
  escalate: () => escalate(new Date(), { mail: hasMailServer() }),
  // What was acted on since the last check is not in the digest.
  digest: async () => {
    if (!hasMailServer()) return null
    await escalate(new Date(), { mail: true })
    return writeDigests(new Date())
  },
  send_mail: sendWaitingMail,
  /** The scorings that wait stand in the table scoring_run. */
  score_long_lists: scoreLongLists,
  housekeeping: () => keepHouse(new Date()),
}

/** A run that does not end is taken for dead, and tried again. */
const LONGEST_SECONDS = 600

async function work(): Promise<void> {
  const boss = new PgBoss({ connectionString: env().DATABASE_URL, max: 3, application_name: 'tuntas-worker' })
  boss.on('error', (error) => log.error({ err: error }, 'jobs'))
  await boss.start()

  for (const name of JOB_NAMES) {
    const retries = { retryLimit: 3, retryBackoff: true, expireInSeconds: LONGEST_SECONDS }
    await boss.createQueue(name, retries)
    await boss.schedule(name, JOBS[name], {}, { tz: TIME_ZONE })
    await boss.work(name, async () => {
      const done = await trackJob(name, WORK[name])
      // Every minute is too often to tell.
      log[JOBS[name] === EVERY_MINUTE ? 'debug' : 'info']({ job: name, done }, 'job done')
    })
  }

  const stop = () => void boss.stop({ graceful: true, timeout: 5_000 }).finally(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

work().catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker cannot work')
  process.exit(1)
})
