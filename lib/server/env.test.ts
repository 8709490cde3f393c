import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { EnvInvalid, parseEnv } from './env'

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

  test('does not repeat a secret in what it says', () => {
    const broken = { ...sound, NEXTAUTH_SECRET: 'too-short-secret' }
    expect(() => parseEnv(broken)).toThrow(/NEXTAUTH_SECRET must have/)
    expect(() => parseEnv(broken)).not.toThrow(/too-short-secret/)
  })
})
