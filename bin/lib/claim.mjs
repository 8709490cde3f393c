import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginningOf, waitUntil } from './processes.mjs'
import { Refusal } from './refusal.mjs'

function readOwner(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/**
 * The process that runs from a data folder now, or null. A claim left by a killed process counts for nothing.
 * @returns {number | null}
 */
export function ownerOf(dataFolder) {
  const owner = readOwner(join(dataFolder, 'owner.json'))
  return owner && beginningOf(owner.pid) === owner.began ? owner.pid : null
}

/**
 * Makes this process the only one that works in a data folder. An owner that is just ending is waited for.
 * @param {string} dataFolder
 * @param {number} patience milliseconds
 * @returns {Promise<() => void>} gives it back
 */
export async function claim(dataFolder, patience = 5000) {
  const file = join(dataFolder, 'owner.json')
  const taken = (pid) =>
    new Refusal(
      `The data folder ${dataFolder} is in use by another run (process ${pid}). Stop that one first, or give this one a TUNTAS_DATA_DIR of its own.`,
    )
  const isFree = await waitUntil(() => ownerOf(dataFolder) === null, patience)
  if (!isFree) throw taken(ownerOf(dataFolder) ?? 'unknown')
  rmSync(file, { force: true })
  const mine = { pid: process.pid, began: beginningOf(process.pid) }
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    // Two starts at the same moment: the other one wrote first.
    if (error.code === 'EEXIST') throw taken(ownerOf(dataFolder) ?? 'unknown')
    throw error
  }
  return () => readOwner(file)?.pid === process.pid && rmSync(file, { force: true })
}
