import 'server-only'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from '../env'
import { authenticate } from './authenticate'
import { clientAddress } from './client-address'

/** A working day on a village phone; the account itself is read fresh on every request. */
export const SESSION_SECONDS = 60 * 60 * 12

/** Is the app reached over HTTPS, so that its cookies may insist on it? */
export const isSecure = () => env().NEXTAUTH_URL?.startsWith('https://') ?? false

/** The name under which next-auth keeps the session. */
export const sessionCookieName = () => (isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

/** next-auth, as far as it goes: the cookie says who; what they may do is read from the database. */
export const authOptions = (): AuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in' },
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      async authorize(raw, request) {
        const forwarded: unknown = request.headers?.['x-forwarded-for']
        const address = clientAddress(typeof forwarded === 'string' ? forwarded : null)
        const outcome = await authenticate({ username: raw?.username ?? '', password: raw?.password ?? '', address })
        return outcome.ok ? { id: outcome.value.id, epoch: outcome.value.epoch } : null
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, epoch: (user as { epoch?: number }).epoch } : token),
    session: ({ session, token }) => ({ ...session, userId: token.sub, epoch: token.epoch }),
  },
})
