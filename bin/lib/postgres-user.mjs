import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './refusal.mjs'

const number = (flag, name) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))

function lookUp(name) {
  try {
    return { uid: number('-u', name), gid: number('-g', name) }
  } catch {
    return null
  }
}

function create(name) {
  spawnSync('groupadd', ['--system', name], { stdio: 'ignore' })
  spawnSync('useradd', ['--system', '--gid', name, '--no-create-home', '--shell', '/bin/sh', name], { stdio: 'ignore' })
  return lookUp(name)
}

/**
 * PostgreSQL refuses to run as root, so under root it gets an account of its own.
 * @returns {{ uid: number, gid: number } | null} null where the present account will do
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return null
  const user = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody')
  if (user) return user
  throw new Refusal(
    'PostgreSQL does not run as root and no account could be made for it. Run Tuntas from an ordinary account, or set DATABASE_URL.',
  )
}

/** Whether this account may walk into a folder; folders that do not exist yet are judged by the nearest one that does. */
export function canReach(user, folder) {
  if (!user) return true
  let stat
  try {
    stat = statSync(folder)
  } catch {
    return dirname(folder) !== folder && canReach(user, dirname(folder))
  }
  const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001
  return (stat.mode & bit) !== 0 && (dirname(folder) === folder || canReach(user, dirname(folder)))
}
