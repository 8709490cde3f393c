import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const password = () => randomBytes(24).toString('base64url')

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivately(file, text) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

const fileIn = (dataFolder) => join(dataFolder, 'postgres.json')

/**
 * The port and passwords of the embedded server, made once and kept in the data folder.
 * @returns {{ port: number, adminPassword: string, password: string }} port 0 before the first start
 */
export function postgresSettings(dataFolder) {
  const file = fileIn(dataFolder)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const made = { port: 0, adminPassword: password(), password: password() }
  savePostgresSettings(dataFolder, made)
  return made
}

export const savePostgresSettings = (dataFolder, settings) =>
  writePrivately(fileIn(dataFolder), JSON.stringify(settings))

/** The superuser, for preparing databases only. */
export const adminUrl = ({ port, adminPassword }, database = 'postgres') =>
  `postgresql://postgres:${adminPassword}@127.0.0.1:${port}/${database}`

/** The login of the application: owner of its database and no superuser, so that row-level security holds for it too. */
export const appUrl = ({ port, password: secret }, database = 'tuntas') =>
  `postgresql://tuntas:${secret}@127.0.0.1:${port}/${database}`
