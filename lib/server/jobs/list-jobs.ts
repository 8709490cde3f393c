import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { JOB_NAMES, type JobName, JOBS, nextRun } from '@/lib/domain/jobs/schedule'
import { requireActor } from '../auth/session'
import { localClock } from '../clock'
import { asActor } from '../db/as-actor'
import { hasMailServer } from './mail-jobs'

const MOST_MAILS = 50
const DAY_MS = 24 * 60 * 60 * 1000
/** A run that began so long ago and did not end was cut off; pg-boss gives it up after this. */
const LONGEST_MS = 600_000

export type JobRow = {
  name: JobName
  state: 'never' | 'running' | 'cut' | 'done' | 'failed'
  startedAt: Date | null
  /** How long the last run took, in seconds; null where it did not end. */
  seconds: number | null
  failures: number
  lastError: string | null
  nextAt: Date
}
export type MailRow = {
  id: string
  address: string
  kind: 'steps' | 'digest'
  status: 'queued' | 'failed'
  attempts: number
  lastError: string | null
  queuedAt: Date
}
export type JobsPage = {
  owner: string
  jobs: JobRow[]
  mails: MailRow[]
  counts: { queued: number; failed: number; sent: number }
  hasMailServer: boolean
}

/** How the worker's jobs and the mail of the actor's district stand; for its admin. */
export async function listJobs(): Promise<JobsPage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'job:read')) notFound()
  return jobsFor(actor, new Date())
}

/** The same for a given actor and moment. */
export function jobsFor(actor: Actor, now: Date): Promise<JobsPage> {
  return asActor(actor, async (tx) => {
    const states = await tx.jobState.findMany()
    const mails = await tx.mail.findMany({
      where: { status: { not: 'sent' } },
      orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
      take: MOST_MAILS,
    })
    const [counts] = await tx.$queryRaw<JobsPage['counts'][]>`
      SELECT count(*) FILTER (WHERE status = 'queued')::int AS queued, count(*) FILTER (WHERE status = 'failed')::int AS failed,
        count(*) FILTER (WHERE status = 'sent' AND sent_at > ${new Date(now.getTime() - 7 * DAY_MS)})::int AS sent FROM mail`
    return {
      owner: actor.id,
      jobs: JOB_NAMES.map((name) => rowOf(name, states.find((state) => state.name === name) ?? null, now)),
      mails: mails.flatMap(({ id, address, kind, status, attempts, lastError, queuedAt }): MailRow[] =>
        status === 'sent'
          ? []
          : [{ id, address, kind: kind === 'digest' ? 'digest' : 'steps', status, attempts, lastError, queuedAt }],
      ),
      counts: counts ?? { queued: 0, failed: 0, sent: 0 },
      hasMailServer: hasMailServer(),
    }
  })
}

type State = { startedAt: Date; finishedAt: Date | null; failures: number; lastError: string | null }

function rowOf(name: JobName, state: State | null, now: Date): JobRow {
  const nextAt = nextRun(JOBS[name], now, localClock)
  if (!state) return { name, state: 'never', startedAt: null, seconds: null, failures: 0, lastError: null, nextAt }
  const { startedAt, finishedAt, failures, lastError } = state
  const ended = finishedAt ? (failures > 0 ? 'failed' : 'done') : null
  return {
    name,
    state: ended ?? (now.getTime() - startedAt.getTime() > LONGEST_MS ? 'cut' : 'running'),
    startedAt,
    seconds: finishedAt ? Math.round((finishedAt.getTime() - startedAt.getTime()) / 100) / 10 : null,
    failures,
    lastError,
    nextAt,
  }
}
