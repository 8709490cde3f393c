import { beforeEach, expect, test, vi } from 'vitest'
import { GET } from './route'

const databaseState = vi.hoisted(() => vi.fn())
vi.mock('@/lib/server/database-state', () => ({ databaseState }))
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }))

beforeEach(() => databaseState.mockReset())

test('answers 503 without a word of why while the database does not answer', async () => {
  databaseState.mockResolvedValue(null)
  const answer = await GET()
  expect(answer.status).toBe(503)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({ status: 'unavailable' })
})

test('answers 200 with how far the database is migrated', async () => {
  const state = { database: 'external', migrations: { applied: 4, pending: 1 } }
  databaseState.mockResolvedValue(state)
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', ...state })
})
