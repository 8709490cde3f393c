import { type NextRequest, NextResponse } from 'next/server'
import { MOST_FORM_BYTES } from '@/lib/domain/evidence/media-type'
import { contentPolicy, NEVER_KEPT, securityHeaders } from '@/lib/server/http/security-headers'

const SESSION_COOKIES = ['next-auth.session-token', '__Secure-next-auth.session-token']

/**
 * Sends strangers to sign in and sets the headers of every answer. It looks only at whether a session cookie is there:
 * real authentication and authorization happen beside the data.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const https = (request.headers.get('x-forwarded-proto') ?? request.nextUrl.protocol).startsWith('https')
  const common = securityHeaders({ https })

  // Route handlers answer strangers themselves, with a status and not with a page.
  if (pathname.startsWith('/api/')) return withHeaders(NextResponse.next(), common)

  const signedIn = SESSION_COOKIES.some((name) => request.cookies.has(name))
  // What Next would cut off or answer with an error of its own gets a page that says so.
  if (request.method === 'POST' && Number(request.headers.get('content-length')) > MOST_FORM_BYTES) {
    const tooLarge = request.nextUrl.clone()
    tooLarge.pathname = '/too-large'
    tooLarge.search = ''
    return withHeaders(NextResponse.redirect(tooLarge, 303), { ...common, 'Cache-Control': NEVER_KEPT })
  }
  // A form that is sent after the session ended must reach its action, which keeps what was typed.
  const isVisit = request.method === 'GET' || request.method === 'HEAD'
  if (!signedIn && isVisit && pathname !== '/sign-in') {
    const signIn = request.nextUrl.clone()
    signIn.pathname = '/sign-in'
    signIn.search = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`
    return withHeaders(NextResponse.redirect(signIn), { ...common, 'Cache-Control': NEVER_KEPT })
  }

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentPolicy({ nonce, development: process.env.NODE_ENV === 'development' })
  // Next reads the nonce from the request's policy and puts it on its own scripts.
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  return withHeaders(response, { ...common, 'Content-Security-Policy': policy, 'Cache-Control': NEVER_KEPT })
}

function withHeaders(response: NextResponse, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|icons/|manifest\\.webmanifest$|sw\\.js$|favicon\\.ico$).*)'],
}
