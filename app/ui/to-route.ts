import type { Route } from 'next'

const isOnThisSite = (path: string): path is Route => /^\/(?!\/)/.test(path)

/** An address put together at run time (a filter, a page of a list), for the links that ask for a known route. */
export function toRoute(path: string): Route {
  if (!isOnThisSite(path)) throw new Error(`Not a path of this site: ${path}`)
  return path
}
