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

/** The fields of proc(5) from the third on: the name in brackets before them may itself hold spaces and brackets. */
function statOf(pid) {
  const text = fromProc(pid, 'stat')
  return text ? text.slice(text.lastIndexOf(')') + 2).split(' ') : null
}

/** Whether a process of this number works. One that ended and that nobody has asked about yet (a zombie) does not. */
export function isRunning(pid) {
  const stat = statOf(pid)
  if (stat) return stat[0] !== 'Z' && stat[0] !== 'X'
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
  return statOf(pid)?.[19] ?? (ask(pid, 'lstart') || 'unknown')
}

/** The command line of a process, or an empty text. */
export function commandOf(pid) {
  return fromProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? ask(pid, 'command') ?? ''
}

function parentOf(pid) {
  return Number(statOf(pid)?.[1] ?? ask(pid, 'ppid'))
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
