import 'server-only'
import { join } from 'node:path'
import { env } from '../env'

const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}\.(jpg|png|webp|pdf)$/

/** Where proof is kept: a folder of the files folder, outside everything the web server serves by itself. */
export const evidenceFolder = () => join(env().TUNTAS_FILES_DIR, 'evidence')

/**
 * The file of a storage key, `<two hex digits>/<uuid>.<extension>`.
 * @throws where the key has another form, so that no row can point outside the folder
 */
export function evidencePath(storageKey: string): string {
  if (!KEY.test(storageKey)) throw new Error('not a storage key')
  return join(evidenceFolder(), storageKey)
}

/** The file beside it that holds the same picture, small. Files stored without one have none. */
export function smallPath(storageKey: string): string {
  return evidencePath(storageKey).replace(/\.(\w+)$/, '.small.$1')
}
