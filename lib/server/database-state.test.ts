import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// `env()` is read once a process, so each test loads the module anew with its own settings.
beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllEnvs())

test('tells how far a database that answers is migrated', async () => {
  const { databaseState } = await import('./database-state')
  const state = await databaseState()
  expect(state).toMatchObject({ database: 'embedded', migrations: { pending: 0 } })
  expect(state?.migrations.applied).toBeGreaterThan(0)
})

test('a database that does not answer is null, not an error', async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://127.0.0.1:1/none')
  const { databaseState } = await import('./database-state')
  expect(await databaseState()).toBeNull()
})
