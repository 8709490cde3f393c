const GROUPED = /^\d{1,3}(\.\d{3})+$/
const PLAIN = /^\d+$/

/** No plan line of a district costs more; beyond it somebody typed a number too many. */
export const MOST_RUPIAH = 999_999_999_999_999n

/**
 * Whole rupiah as people type them: `1250000`, `1.250.000` or `Rp 1.250.000`. Null where nothing was typed, because a
 * blank is not zero. 'invalid' for commas, decimals, letters, signs and dots that do not part thousands;
 * 'too_large' above `MOST_RUPIAH`.
 */
export function parseRupiah(text: string): bigint | null | 'invalid' | 'too_large' {
  const typed = text.trim().replace(/^rp\.?\s*/i, '')
  if (typed === '') return text.trim() === '' ? null : 'invalid'
  if (!PLAIN.test(typed) && !GROUPED.test(typed)) return 'invalid'
  const amount = BigInt(typed.replaceAll('.', ''))
  return amount > MOST_RUPIAH ? 'too_large' : amount
}
