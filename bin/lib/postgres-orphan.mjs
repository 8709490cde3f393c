import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isRunning, waitUntil } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/** The process number PostgreSQL left in its cluster, where it still is that PostgreSQL and not a number used again. */
function orphanOf(cluster) {
  const pid = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 0 && isRunning(pid) && commandOf(pid).includes(cluster) ? pid : null
}

/** Stops a PostgreSQL in order: fast shutdown, and where that takes too long, at once; it recovers at the next start. */
export async function stopPostgres(pid, patience = 5000) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL']) {
    if (!isRunning(pid)) return
    process.kill(pid, signal)
    if (await waitUntil(() => !isRunning(pid), patience)) return
  }
}

/** Puts away what a killed run left behind: a server that still works on the cluster, or its stale lock file. */
export async function clearOrphan(cluster) {
  const lock = join(cluster, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = orphanOf(cluster)
  if (pid) await stopPostgres(pid)
  if (pid && isRunning(pid)) throw new Refusal(`A PostgreSQL left from an earlier run (process ${pid}) does not stop.`)
  rmSync(lock, { force: true })
}
