import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const ask = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim()

function fromProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

/** Whether a process of this number exists at all. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * When a process began, as an opaque text: numbers are used again, number and beginning together are not.
 * @returns {string | null} null where it does not run
 */
export function beginningOf(pid) {
  if (!isRunning(pid)) return null
  const stat = fromProc(pid, 'stat')
  // Field 22 of proc(5); the name in brackets before it may itself hold spaces and brackets.
  if (stat) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  return ask(pid, 'lstart') || 'unknown'
}

/** The command line of a process, or an empty text. */
export function commandOf(pid) {
  return fromProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ask(pid, 'command') ?? ''
}

function parentOf(pid) {
  const stat = fromProc(pid, 'stat')
  return Number(stat ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] : ask(pid, 'ppid'))
}

/**
 * The npm that runs this process, itself or through a shell. Told to end, npm ends its shell and leaves us behind, so we
 * must look for ourselves whether it is still there.
 * @returns {number | null}
 */
export function npmAbove() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return null
  const above = [process.ppid, parentOf(process.ppid)]
  return above.find((pid) => pid > 1 && /npm/.test(commandOf(pid).split(' ')[0] ?? '')) ?? null
}

/** Looks again and again until `done` holds. @returns {Promise<boolean>} whether it did within the time */
export async function waitUntil(done, milliseconds) {
  for (const end = Date.now() + milliseconds; Date.now() < end; await delay(40)) if (await done()) return true
  return Boolean(await done())
}
