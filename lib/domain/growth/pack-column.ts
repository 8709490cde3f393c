import { VLQ_ALPHABET } from './packed-table'

const DIGIT_BITS = 5
const CONTINUES = 1 << DIGIT_BITS

/** Packs whole numbers (each below 2^28 in size, as are their differences) so that `unpackColumn` gives them back. */
export function packColumn(values: readonly number[]): string {
  let text = ''
  let previous = 0
  let slope = 0
  for (const value of values) {
    const nextSlope = value - previous
    text += vlq(nextSlope - slope)
    previous = value
    slope = nextSlope
  }
  return text
}

function vlq(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1
  let text = ''
  do {
    const digit = rest & (CONTINUES - 1)
    rest >>>= DIGIT_BITS
    text += VLQ_ALPHABET.charAt(rest > 0 ? digit | CONTINUES : digit)
  } while (rest > 0)
  return text
}
