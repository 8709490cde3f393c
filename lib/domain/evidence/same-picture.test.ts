import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GREY_HEIGHT, GREY_WIDTH, hashDistance, pictureHash } from './same-picture'

const points = GREY_WIDTH * GREY_HEIGHT
const anyGrey = fc.uint8Array({ minLength: points, maxLength: points })
const grey = (at: (row: number, place: number) => number) =>
  Uint8Array.from({ length: points }, (_, i) => at(Math.floor(i / GREY_WIDTH), i % GREY_WIDTH))

test.each([
  ['a blank page', grey(() => 255)],
  ['a surface that grows brighter to the right', grey((_, place) => place * 20)],
  ['a surface that grows darker to the right', grey((_, place) => 200 - place * 20)],
  ['a surface with one dark spot', grey((row, place) => (row === 3 && place === 4 ? 0 : 200))],
])('%s says nothing', (_, picture) => {
  expect(pictureHash(picture)).toBeNull()
})

test('each point is compared with its right neighbour, the first row in the highest bits', () => {
  const stripes = grey((row, place) => (row % 2 === 0 ? 200 - place * 20 : place * 20))
  expect(pictureHash(stripes)).toBe(BigInt.asIntN(64, 0xff00ff00ff00ff00n))
  const half = grey((row, place) => (row < 4 ? 200 - place * 20 : 0))
  expect(BigInt.asUintN(64, pictureHash(half) ?? 0n)).toBe(0xffffffff00000000n)
})

test('brighter as a whole it stays the same picture', () => {
  fc.assert(
    fc.property(anyGrey, fc.integer({ min: 1, max: 60 }), (picture, more) => {
      const dim = picture.map((value) => value % 190)
      expect(pictureHash(dim.map((value) => value + more))).toBe(pictureHash(dim))
    }),
  )
})

test('the distance is that of the bits: nought to itself, the same both ways, and PostgreSQL’s own sign does not matter', () => {
  const anyHash = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  fc.assert(
    fc.property(anyHash, anyHash, fc.integer({ min: 0, max: 63 }), (a, b, bit) => {
      expect(hashDistance(a, a)).toBe(0)
      expect(hashDistance(a, b)).toBe(hashDistance(b, a))
      expect(hashDistance(a, BigInt.asIntN(64, a ^ (1n << BigInt(bit))))).toBe(1)
    }),
  )
  expect(hashDistance(0n, -1n)).toBe(64)
})
