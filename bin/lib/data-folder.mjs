import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { canReach, postgresUser } from './postgres-user.mjs'
import { Refusal } from './refusal.mjs'

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where the checkout lies under a private folder, PostgreSQL's account cannot come in: one place by checkout outside. */
function candidates() {
  const key = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 12)
  return [inRoot('.data'), join('/var/lib', `tuntas-${key}`), join(tmpdir(), `tuntas-${key}`)]
}

/**
 * The folder that holds what this installation made: the embedded database, secrets, uploaded evidence.
 * TUNTAS_DATA_DIR where it is set, else `.data` in the checkout, else a place that PostgreSQL's account can reach.
 * @returns {string} an existing folder, closed to other people
 */
export function dataFolder(env = process.env) {
  const user = postgresUser()
  const usable = (folder) => canReach(user, folder) && (existsSync(folder) || writable(resolve(folder, '..')))
  const asked = env.TUNTAS_DATA_DIR && resolve(env.TUNTAS_DATA_DIR)
  const folder = asked ? (canReach(user, asked) ? asked : null) : candidates().find(usable)
  if (!folder) {
    throw new Refusal(
      `Under root, PostgreSQL runs as another account, and that account cannot reach ${asked ?? root}. Set TUNTAS_DATA_DIR to a folder it can reach (such as /var/lib/tuntas), run Tuntas from an ordinary account, or set DATABASE_URL.`,
    )
  }
  try {
    mkdirSync(folder, { recursive: true, mode: user ? 0o711 : 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} cannot be written (${error.code}). Set TUNTAS_DATA_DIR to one that can.`,
    )
  }
  return folder
}
