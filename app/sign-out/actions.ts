'use server'
import { redirect } from 'next/navigation'
import { closeSession, requireActor } from '@/lib/server/auth/session'
import { signOutEverywhere } from '@/lib/server/auth/sign-out-everywhere'

export async function signOut(): Promise<void> {
  await closeSession()
  redirect('/sign-in')
}

export async function signOutOnEveryDevice(): Promise<void> {
  await signOutEverywhere(await requireActor())
  redirect('/sign-in')
}
