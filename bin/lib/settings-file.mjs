import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/** Reads the .env file of the checkout where there is one; what the environment already says wins. */
export function loadSettingsFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
}
