import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { MOST_FORM_BYTES } from '@/lib/domain/evidence/media-type'
import { config, proxy } from '@/proxy'

const visit = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(new URL(path, 'http://tuntas.example'), init))

const SIGNED_IN = { cookie: 'next-auth.session-token=anything' }
const locationOf = (response: Response) => {
  const location = new URL(response.headers.get('location') ?? 'http://none.example', 'http://tuntas.example')
  return { path: location.pathname, next: location.searchParams.get('next') }
}

test('a stranger is sent to sign in, and comes back to where they were going', () => {
  const response = visit('/cases?village=63.05.03.2004')
  expect(response.status).toBe(307)
  expect(locationOf(response)).toEqual({ path: '/sign-in', next: '/cases?village=63.05.03.2004' })
  expect(response.headers.get('cache-control')).toContain('no-store')
})

test('the front page needs no way back', () => {
  expect(locationOf(visit('/'))).toEqual({ path: '/sign-in', next: null })
})

test.each([['next-auth.session-token'], ['__Secure-next-auth.session-token']])(
  'whoever carries %s goes on, with headers and a nonce of their own',
  (cookie) => {
    const headers = { cookie: `${cookie}=anything` }
    const [first, second] = [visit('/cases', { headers }), visit('/cases', { headers })]
    expect(first.headers.get('location')).toBeNull()
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('cache-control')).toContain('no-store')
    const policy = first.headers.get('content-security-policy')
    expect(policy).toMatch(/'nonce-[A-Za-z0-9+/=]{40,}'/)
    expect(policy).not.toBe(second.headers.get('content-security-policy'))
    // Next stamps its scripts with the nonce it finds in the request.
    expect(first.headers.get('x-middleware-request-content-security-policy')).toBe(policy)
  },
)

test('a form sent after the session ended reaches its action, which keeps what was typed', () => {
  expect(visit('/people/new', { method: 'POST' }).headers.get('location')).toBeNull()
})

test.each([
  [MOST_FORM_BYTES, null],
  [MOST_FORM_BYTES + 1, '/too-large'],
])('a form of %d bytes lands on %s', (bytes, page) => {
  const headers = { ...SIGNED_IN, 'content-length': String(bytes) }
  const response = visit('/lines/1/report?step=2', { method: 'POST', headers })
  expect(response.headers.get('location') && locationOf(response).path).toBe(page)
  if (page) expect(response.status).toBe(303)
})

test('route handlers answer strangers themselves', () => {
  const response = visit('/api/health')
  expect(response.headers.get('location')).toBeNull()
  expect(response.headers.get('referrer-policy')).toBe('same-origin')
})

test('HSTS is said over https only, also behind a proxy that ends it', () => {
  const https = visit('/cases', { headers: { ...SIGNED_IN, 'x-forwarded-proto': 'https' } })
  expect(https.headers.has('strict-transport-security')).toBe(true)
  expect(visit('/cases', { headers: SIGNED_IN }).headers.has('strict-transport-security')).toBe(false)
})

test('only files without people in them pass unseen', () => {
  const watched = new RegExp(`^${config.matcher[0]}$`)
  const passes = (path: string) => !watched.test(path)
  expect(['/_next/static/x.js', '/icons/icon.svg', '/manifest.webmanifest', '/sw.js'].every(passes)).toBe(true)
  expect(['/', '/cases', '/sw.js/cases', '/iconsx', '/manifest.webmanifest.x', '/_nextx'].some(passes)).toBe(false)
})
