import 'server-only'
import { env, EnvInvalid, unchangedSecrets } from './env'
import { log } from './log'

/**
 * Ends the process, with the whole list of what is wrong, when it cannot work with its settings. Secrets that were left
 * as the example has them let it start, for a first look, and are called out at every start.
 */
export function requireEnv(): void {
  try {
    const unchanged = unchangedSecrets(env())
    if (unchanged.length > 0)
      log.warn({ unchanged }, 'secrets of .env.example are in use: change them before a real name goes in')
  } catch (error) {
    if (!(error instanceof EnvInvalid)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
