import { expect, test } from 'vitest'
import { contentPolicy, securityHeaders } from './security-headers'

const directives = (policy: string) => new Map(policy.split('; ').map((line) => [line.split(' ')[0], line]))

test('production allows no inline and no evaluated script or style', () => {
  const policy = contentPolicy({ nonce: 'abc', development: false })
  expect(policy).not.toMatch(/unsafe|\*|https?:|ws:/)
  expect(directives(policy).get('script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'")
  expect(directives(policy).get('style-src')).toBe("style-src 'self' 'nonce-abc'")
})

test('a page can neither be framed nor send its forms elsewhere', () => {
  const policy = directives(contentPolicy({ nonce: 'abc', development: false }))
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
  expect(policy.get('form-action')).toBe("form-action 'self'")
  expect(policy.get('base-uri')).toBe("base-uri 'self'")
  expect(policy.get('object-src')).toBe("object-src 'none'")
})

test('plain http is not told to upgrade: a health centre’s own server would become unreachable', () => {
  expect(contentPolicy({ nonce: 'abc', development: false })).not.toContain('upgrade-insecure-requests')
  expect(securityHeaders({ https: false })).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders({ https: true })).toHaveProperty('Strict-Transport-Security')
})

test('proof can be photographed, nothing else is listened to', () => {
  const allowed = securityHeaders({ https: false })['Permissions-Policy']
  expect(allowed).not.toContain('camera')
  expect(allowed).toContain('geolocation=()')
  expect(allowed).toContain('microphone=()')
})
