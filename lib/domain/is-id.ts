const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Can this text from an address be an id at all? What cannot be one names nothing. */
export function isId(text: string): boolean {
  return UUID.test(text)
}
