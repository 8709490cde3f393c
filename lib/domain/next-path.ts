/**
 * Where to go after signing in, from the `next` of an address: a path of this site, or '/'.
 * Anything that a browser could read as another site is refused, however it is disguised.
 */
export function safeNextPath(next: string | null | undefined): string {
  if (!next || !next.startsWith('/') || next.length > 500) return '/'
  // Browsers drop tabs and line ends inside addresses and read a backslash as a slash.
  // eslint-disable-next-line no-control-regex
  if (/[\\\u0000-\u001f]/.test(next)) return '/'
  const parsed = new URL(next, 'http://same.invalid')
  if (parsed.origin !== 'http://same.invalid' || parsed.pathname.startsWith('//')) return '/'
  if (parsed.pathname === '/sign-in' || parsed.pathname.startsWith('/api/')) return '/'
  return parsed.pathname + parsed.search
}
