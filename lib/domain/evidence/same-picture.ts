/**
 * What a picture looks like in 64 bits: of eight rows of nine grey points each, whether a point is brighter than its right
 * neighbour. Smaller, brighter or saved again it gives (nearly) the same, another picture gives another.
 */
export const GREY_WIDTH = 9
export const GREY_HEIGHT = 8

/** Fewer bits than this, or fewer missing, and it is a surface without a picture: every blank page is like every other. */
const FEWEST_BITS = 4

/** The hash of a picture of `GREY_WIDTH` × `GREY_HEIGHT` grey points, row after row, as PostgreSQL keeps it; null where it says nothing. */
export function pictureHash(grey: Uint8Array): bigint | null {
  let hash = 0n
  let bits = 0
  for (let row = 0; row < GREY_HEIGHT; row += 1)
    for (let place = 0; place < GREY_WIDTH - 1; place += 1) {
      const at = row * GREY_WIDTH + place
      const isBrighter = (grey[at] ?? 0) > (grey[at + 1] ?? 0)
      hash = (hash << 1n) | (isBrighter ? 1n : 0n)
      if (isBrighter) bits += 1
    }
  const all = GREY_HEIGHT * (GREY_WIDTH - 1)
  return bits < FEWEST_BITS || all - bits < FEWEST_BITS ? null : BigInt.asIntN(64, hash)
}

/** In how many of the 64 bits two hashes differ. */
export function hashDistance(a: bigint, b: bigint): number {
  return BigInt.asUintN(64, a ^ b)
    .toString(2)
    .replaceAll('0', '').length
}
