import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'

function filesIn(path, skip) {
  if (skip(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name), skip))
}

/**
 * One text for the content of files and folders of the checkout, whatever their times say.
 * @param {string[]} paths relative to the checkout; those that do not exist count as absent
 * @param {(path: string) => boolean} skip
 */
export function contentStamp(paths, skip = () => false) {
  const hash = createHash('sha256')
  for (const path of paths.map((part) => inRoot(part)).filter((part) => existsSync(part))) {
    for (const file of filesIn(path, skip)) hash.update(`${file.slice(inRoot().length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)
