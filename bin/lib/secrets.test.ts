import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder'
import { keptSecrets, requiredSecrets } from './secrets.mjs'

test('secrets are made once, kept for the owner only, and give way to the environment', () => {
  const folder = temporaryFolder()
  const first = keptSecrets(folder, {})
  expect(Buffer.from(first.TUNTAS_DATA_KEY ?? '', 'base64')).toHaveLength(32)
  expect(new Set(Object.values(first)).size).toBe(3)
  expect(keptSecrets(folder, {})).toEqual(first)
  expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0)
  expect(keptSecrets(folder, { NEXTAUTH_SECRET: 'mine' })).toEqual({ ...first, NEXTAUTH_SECRET: 'mine' })
  expect(keptSecrets(folder, {})).toEqual(first)
})

test('with a database of its own, an installation must bring its own', () => {
  const own = { NEXTAUTH_SECRET: 'a', TUNTAS_DATA_KEY: 'b', TUNTAS_LOOKUP_KEY: 'c' }
  expect(requiredSecrets(own)).toEqual(own)
  expect(() => requiredSecrets({ ...own, TUNTAS_DATA_KEY: '' })).toThrow(
    /^With DATABASE_URL, TUNTAS_DATA_KEY must be set/,
  )
})
