import { expect, test } from 'vitest'
import { isPicture, isProofType, lies } from './media-type'

test.each([
  ['foto.jpg', 'image/jpeg', 'image/jpeg', false],
  ['FOTO.JPEG', 'image/jpg', 'image/jpeg', false],
  ['foto', '', 'image/png', false],
  ['berita acara.v2.pdf', 'application/pdf', 'application/pdf', false],
  ['foto.png', 'application/octet-stream', 'image/png', false],
  ['foto.jpg', 'image/jpeg', 'image/png', true],
  ['foto.pdf', 'image/png', 'image/png', true],
  ['foto.png', 'application/pdf', 'image/png', true],
  ['foto.exe', '', 'image/png', true],
  ['foto.png.exe', 'image/png', 'image/png', true],
  ['foto.heic', 'image/jpeg', 'image/jpeg', true],
] as const)('%s declared as "%s" whose content is %s: lies %s', (name, declared, content, expected) => {
  expect(lies({ name, declared }, content)).toBe(expected)
})

test('only pictures and PDF are proof, and only pictures are shown', () => {
  expect(['image/webp', 'application/pdf'].every(isProofType)).toBe(true)
  expect(['image/svg+xml', 'text/html', undefined].some(isProofType)).toBe(false)
  expect([isPicture('image/png'), isPicture('application/pdf')]).toEqual([true, false])
})
