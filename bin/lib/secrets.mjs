import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivately } from './postgres-settings.mjs'
import { Refusal } from './refusal.mjs'

const NAMES = ['NEXTAUTH_SECRET', 'TUNTAS_DATA_KEY', 'TUNTAS_LOOKUP_KEY']

export const newSecrets = () => Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64')]))

/**
 * The secrets of this installation: those of the environment, and for the rest ones made once and kept.
 * @param {string} dataFolder
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
export function keptSecrets(dataFolder, env = process.env) {
  const file = join(dataFolder, 'secrets.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const all = { ...newSecrets(), ...kept }
  if (NAMES.some((name) => !kept[name])) writePrivately(file, JSON.stringify(all))
  return Object.fromEntries(NAMES.map((name) => [name, env[name] || all[name]]))
}

/**
 * With a database of one's own the keys must be one's own too: a key made here and lost with this folder would make
 * every encrypted NIK in that database unreadable.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
export function requiredSecrets(env = process.env) {
  const missing = NAMES.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new Refusal(
      `With DATABASE_URL, ${missing.join(', ')} must be set too; make each with "openssl rand -base64 32" and keep a copy in a safe place.`,
    )
  }
  return Object.fromEntries(NAMES.map((name) => [name, env[name]]))
}
