/**
 * How the WHO reference tables travel: each column is a row of whole numbers (L and M in ten-thousandths, S in
 * hundred-thousandths), kept as the differences of their differences, each written as a base64 VLQ number (as source
 * maps do). The curves are smooth, so almost every number is one letter, and the seven tables together are about
 * 8 kB gzip.
 */
export type PackedColumns = { l: string; m: string; s: string }

export type PackedTable = {
  /** The first row's age in days, or length in tenths of a centimetre; each next row is one more. */
  first: number
  male: PackedColumns
  female: PackedColumns
}

/** One sex of one table: row i belongs to day (or tenth of a centimetre) first + i. */
export type ReferenceTable = { first: number; l: Float64Array; m: Float64Array; s: Float64Array }

export const L_SCALE = 10_000
export const M_SCALE = 10_000
export const S_SCALE = 100_000

export const VLQ_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const DIGIT_BITS = 5
const CONTINUES = 1 << DIGIT_BITS

/** Takes a packed column back to its whole numbers. Throws on a letter that packing never writes. */
export function unpackColumn(text: string): number[] {
  const values: number[] = []
  let previous = 0
  let slope = 0
  let position = 0
  while (position < text.length) {
    let packed = 0
    let shift = 0
    let digit: number
    do {
      digit = VLQ_ALPHABET.indexOf(text.charAt(position))
      if (digit < 0 || position >= text.length) throw new RangeError(`Not a packed column: letter ${position}`)
      packed |= (digit & (CONTINUES - 1)) << shift
      shift += DIGIT_BITS
      position += 1
    } while (digit & CONTINUES)
    const bend = packed & 1 ? -(packed >> 1) : packed >> 1
    slope += bend
    previous += slope
    values.push(previous)
  }
  return values
}

/** Unpacks one sex of a table into the numbers WHO published: L and M to four decimals, S to five. */
export function unpackTable(table: PackedTable, sex: 'male' | 'female'): ReferenceTable {
  const columns = table[sex]
  return {
    first: table.first,
    l: column(columns.l, L_SCALE),
    m: column(columns.m, M_SCALE),
    s: column(columns.s, S_SCALE),
  }
}

const column = (text: string, scale: number) => Float64Array.from(unpackColumn(text), (value) => value / scale)
