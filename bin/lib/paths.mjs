import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The checkout this file belongs to. */
export const root = resolve(import.meta.dirname, '../..')

export const inRoot = (...parts) => join(root, ...parts)

/**
 * The Node every part of Tuntas runs under: the one that npm installed beside the other packages. Where its install
 * script was not allowed to run, a Node that is already new enough does as well.
 * @returns {string | null} path of the executable, or null where there is none
 */
export function projectNode() {
  const installed = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null
}
