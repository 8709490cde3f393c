const PLAIN_NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/

/**
 * A number as people type it, with a decimal comma or a point and spaces around it. Null where nothing was typed (blank
 * is not zero), 'invalid' where it is not one plain number: no units, no thousands separators, no exponents.
 */
export function parseTypedNumber(text: string): number | null | 'invalid' {
  const typed = text.trim()
  if (typed === '') return null
  return PLAIN_NUMBER.test(typed) ? Number(typed.replace(',', '.')) : 'invalid'
}
