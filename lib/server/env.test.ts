import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseEnv as parseFile } from 'node:util'
import { describe, expect, test } from 'vitest'
import { EnvInvalid, parseEnv, unchangedSecrets } from './env'

const sound = {
  DATABASE_URL: 'postgresql://tuntas@127.0.0.1/tuntas',
  NEXTAUTH_URL: 'https://tuntas.example',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  TUNTAS_DATA_KEY: randomBytes(32).toString('base64'),
  TUNTAS_LOOKUP_KEY: randomBytes(32).toString('base64'),
  TUNTAS_FILES_DIR: '/srv/files',
}

describe('parseEnv', () => {
  test('fills in what has a safe default', () => {
    expect(parseEnv(sound)).toMatchObject({ TUNTAS_DATABASE: 'external', LOG_LEVEL: 'info' })
  })

  test('lists everything that is wrong at once, by name', () => {
    const broken = { ...sound, DATABASE_URL: 'mysql://x', TUNTAS_DATA_KEY: 'c2hvcnQ=', NEXTAUTH_URL: '' }
    expect(() => parseEnv(broken)).toThrow(EnvInvalid)
    expect(() => parseEnv(broken)).toThrow(
      /DATABASE_URL must begin[^]*NEXTAUTH_URL must be[^]*TUNTAS_DATA_KEY must be 32 bytes/,
    )
  })

  test('mail needs an address to come from, and a mail server’s password is not repeated', () => {
    const withMail = { ...sound, SMTP_URL: 'smtps://tuntas:rahasia@mail.example:465' }
    expect(() => parseEnv(withMail)).toThrow(/MAIL_FROM is missing/)
    expect(parseEnv({ ...withMail, MAIL_FROM: 'tuntas@mail.example' })).toMatchObject(withMail)
    expect(() => parseEnv({ ...withMail, SMTP_URL: 'http://tuntas:rahasia@x' })).toThrow(/SMTP_URL must be smtp/)
    expect(() => parseEnv({ ...withMail, SMTP_URL: 'http://tuntas:rahasia@x' })).not.toThrow(/rahasia/)
  })

  test('does not repeat a secret in what it says', () => {
    const broken = { ...sound, NEXTAUTH_SECRET: 'too-short-secret' }
    expect(() => parseEnv(broken)).toThrow(/NEXTAUTH_SECRET must have/)
    expect(() => parseEnv(broken)).not.toThrow(/too-short-secret/)
  })
})

describe('.env.example', () => {
  const example = parseFile(readFileSync('.env.example', 'utf8'))
  const added = { DATABASE_URL: 'postgresql://tuntas@db/tuntas', TUNTAS_FILES_DIR: '/files' }

  test('runs as it is, with what docker-compose.yml adds', () => {
    expect(() => parseEnv({ ...example, ...added })).not.toThrow()
  })

  test('its secrets are seen to be the example’s, and real ones are not', () => {
    expect(unchangedSecrets(parseEnv({ ...example, ...added }))).toHaveLength(3)
    expect(unchangedSecrets(parseEnv(sound))).toEqual([])
  })

  test('names every setting docker-compose.yml asks for', () => {
    const asked = readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{(\w+):\?/g)
    const names = new Set([...asked].map(([, name]) => name))
    expect(names.size).toBeGreaterThan(5)
    expect([...names].filter((name) => !example[name ?? ''])).toEqual([])
  })
})
