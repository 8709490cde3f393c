const THIS_SITE = 'http://this-site.invalid'

/**
 * Where to go after signing in, from the `next` of an address: a path of this site, or '/'.
 * It is read as a browser would read it (which drops tabs and takes a backslash for a slash), so another site is
 * refused however it is disguised.
 */
export function safeNextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.length > 500 || !URL.canParse(next, THIS_SITE)) return '/'
  const { origin, pathname, search } = new URL(next, THIS_SITE)
  if (origin !== THIS_SITE || pathname.startsWith('//')) return '/'
  if (pathname === '/sign-in' || pathname.startsWith('/api/')) return '/'
  return pathname + search
}
