import 'server-only'
import { z } from 'zod'

const key = z
  .string('is missing')
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64 (openssl rand -base64 32)')

const Env = z
  .object({
    DATABASE_URL: z.string('is missing').regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    TUNTAS_DATABASE: z.enum(['embedded', 'external'], 'must be embedded or external').default('external'),
    NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: 'must be the http(s) address people open' }),
    NEXTAUTH_SECRET: z.string('is missing').min(32, 'must have at least 32 characters (openssl rand -base64 32)'),
    TUNTAS_DATA_KEY: key,
    TUNTAS_LOOKUP_KEY: key,
    TUNTAS_FILES_DIR: z.string('is missing').min(1, 'is missing'),
    TUNTAS_DEMO_PASSWORD: z.string().min(1).default('tuntas-demo'),
    /** The mail server; without one there is no mail, and notifications are read in the application alone. */
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://… (user:password@host:port)' })
      .optional(),
    MAIL_FROM: z.email('must be a mail address').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'is missing: SMTP_URL needs the address that mail comes from',
  })
export type Env = z.infer<typeof Env>

/** The settings cannot be used; the message lists each by name with what is wrong, and no value. */
export class EnvInvalid extends Error {}

/**
 * Reads the settings of the process.
 * @throws {EnvInvalid} with everything that is wrong, not only the first
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // A variable that is set to nothing (VAR= in a file) is a variable that is not set.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(set)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new EnvInvalid(`Tuntas cannot start with these settings:\n${lines.join('\n')}`)
}

/** The keys of .env.example, which everybody who has the sources knows. */
const EXAMPLE_KEY = Buffer.from('change-me-change-me-change-me-32').toString('base64')

/** The names of the secrets that were left as .env.example has them. */
export function unchangedSecrets(settings: Env): string[] {
  const secrets = ['NEXTAUTH_SECRET', 'TUNTAS_DATA_KEY', 'TUNTAS_LOOKUP_KEY'] as const
  return secrets.filter((name) => settings[name] === EXAMPLE_KEY)
}

let known: Env | undefined

/** The settings of this process, read at the first call, so that a build needs none. */
export function env(): Env {
  return (known ??= parseEnv(process.env))
}
