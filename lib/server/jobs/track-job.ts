import 'server-only'
import type { JobName } from '@/lib/domain/jobs/schedule'
import { asSystem } from '../db/as-system'

/**
 * Runs a job and keeps, where the district's admin reads it, when it began and how it ended. A run that is cut off stays
 * begun and not ended. What the job throws is thrown on, so that pg-boss tries it again.
 */
export async function trackJob<T>(name: JobName, work: () => Promise<T>): Promise<T> {
  const startedAt = new Date()
  await asSystem((tx) =>
    tx.jobState.upsert({ where: { name }, create: { name, startedAt }, update: { startedAt, finishedAt: null } }),
  )
  try {
    const result = await work()
    const finishedAt = new Date()
    await asSystem((tx) =>
      tx.jobState.update({
        where: { name },
        data: { finishedAt, succeededAt: finishedAt, failures: 0, lastError: null },
      }),
    )
    return result
  } catch (error) {
    await asSystem((tx) =>
      tx.jobState.update({
        where: { name },
        data: { finishedAt: new Date(), failures: { increment: 1 }, lastError: codeOf(error) },
      }),
    )
    throw error
  }
}

/** A word for what went wrong: the error's own code, or its class; never its message. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  const word = [code, name].find((text) => typeof text === 'string' && /^[A-Za-z0-9_]+$/.test(text))
  return typeof word === 'string' ? word : 'UNKNOWN'
}
