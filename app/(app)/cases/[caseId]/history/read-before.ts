/** The event number a page of history begins before; null for the newest, and for what is no number. */
export function readBefore(text: unknown): number | null {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
