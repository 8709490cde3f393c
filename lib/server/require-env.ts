import 'server-only'
import { env, EnvInvalid } from './env'

/** Ends the process, with the whole list of what is wrong, when it cannot work with its settings. */
export function requireEnv(): void {
  try {
    env()
  } catch (error) {
    if (!(error instanceof EnvInvalid)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
