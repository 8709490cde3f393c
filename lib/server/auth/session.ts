import 'server-only'
import { type AuthOptions, getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import type { Actor } from '@/lib/domain/access/actor'
import type { Role } from '@/lib/domain/access/roles'
import { db } from '../db/client'
import { env } from '../env'
import { authOptions, isSecure, SESSION_SECONDS, sessionCookieName } from './options'

type SessionPerson = {
  id: string
  username: string
  name: string
  role: Role
  area_code: string
  area_name: string
  agency_id: string | null
  agency_name: string | null
  health_center_id: string | null
  health_center_name: string | null
  session_epoch: number
  unread: number
}

type Session = { actor: Actor; unread: number }

/**
 * Who is asking, or null. Read fresh each request, so a changed role, a moved area, a closed account or
 * "sign out everywhere" counts at once.
 */
const currentSession = cache(async (): Promise<Session | null> => {
  await connection()
  const session = await getServerSession<AuthOptions, { userId?: string; epoch?: number }>(authOptions())
  if (!session?.userId) return null

  const [found] = await db().$queryRaw<SessionPerson[]>`SELECT * FROM session_person(${session.userId}::uuid)`
  if (!found || found.session_epoch !== session.epoch) return null
  const actor = {
    id: found.id,
    username: found.username,
    name: found.name,
    role: found.role,
    areaCode: found.area_code,
    areaName: found.area_name,
    agencyId: found.agency_id,
    agencyName: found.agency_name,
    healthCenterId: found.health_center_id,
    healthCenterName: found.health_center_name,
  }
  return { actor, unread: found.unread }
})

/** Who is asking, or null: see `currentSession`. */
export const currentActor = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null

/** How many notifications the person who asks has not read, counted to 100 in the query that finds who they are. */
export const unreadCount = async (): Promise<number> => (await currentSession())?.unread ?? 0

/** Who is asking; a stranger is sent to sign in. The only maker of an `Actor` in the product. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect('/sign-in')
}

/** Opens a session for a person whose password was right: the same cookie next-auth itself would set. */
export async function openSession(person: { id: string; epoch: number }): Promise<void> {
  const token = await encode({
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
    token: { sub: person.id, epoch: person.epoch },
  })
  const jar = await cookies()
  jar.set(sessionCookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: SESSION_SECONDS,
  })
}

/** Ends the session on this browser. */
export async function closeSession(): Promise<void> {
  const jar = await cookies()
  // Taken back with the attributes it was given: a browser ignores whatever says `__Secure-` and is not marked secure.
  jar.set(sessionCookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 })
}
