import { expect, test } from './fixtures'

test('the health check says what answers, and is never kept by a cache', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(await answer.json()).toEqual({
    status: 'ok',
    database: 'embedded',
    migrations: { applied: expect.any(Number), pending: 0 },
  })
})

test('a browser that asks for the icon before it has read a page gets it', async ({ request }) => {
  const answer = await request.get('/favicon.ico', { maxRedirects: 0 })
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('image/')
})
