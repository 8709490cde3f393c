import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookupOf, seal, unseal } from './seal'

test('what was sealed is read back, whatever was written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => unseal(seal(text)) === text))
})

test('nothing of the text shows, and the same text is sealed differently each time', () => {
  const nik = '6305015203249001'
  const sealed = Buffer.from(seal(nik))
  expect(sealed.toString('latin1')).not.toContain(nik)
  expect(sealed.equals(Buffer.from(seal(nik)))).toBe(false)
})

test('a single changed bit anywhere is noticed', () => {
  const sealed = seal('6305015203249001')
  fc.assert(
    fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ (1 << bit)
      expect(() => unseal(changed)).toThrow()
    }),
  )
})

test('what was cut short or is of another version is refused', () => {
  const sealed = seal('6305015203249001')
  for (const length of [0, 1, 12, 28, sealed.length - 1]) expect(() => unseal(sealed.slice(0, length))).toThrow()
  expect(() => unseal(Uint8Array.from([9, ...sealed.slice(1)]))).toThrow(/unknown version/)
})

test('another key does not open it', async () => {
  const sealed = seal('6305015203249001')
  const { vi } = await import('vitest')
  const { newSecrets } = await import('../../../bin/lib/secrets.mjs')
  const before = { ...process.env }
  vi.resetModules()
  Object.assign(process.env, newSecrets())
  const { unseal: other, lookupOf: otherLookup } = await import('./seal')
  expect(() => other(sealed)).toThrow()
  expect(Buffer.from(otherLookup('1')).equals(Buffer.from(lookupOf('1')))).toBe(false)
  Object.assign(process.env, before)
})

test('a look-up is the same for the same number, differs for another, and is not a plain hash', async () => {
  const { createHash } = await import('node:crypto')
  const one = Buffer.from(lookupOf('6305015203249001'))
  expect(one.equals(Buffer.from(lookupOf('6305015203249001')))).toBe(true)
  expect(one.equals(Buffer.from(lookupOf('6305015203249002')))).toBe(false)
  expect(one.equals(createHash('sha256').update('6305015203249001').digest())).toBe(false)
})
