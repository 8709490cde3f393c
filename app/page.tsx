import { redirect } from 'next/navigation'
import { navigationFor } from '@/lib/domain/access/navigation'
import { requireActor } from '@/lib/server/auth/session'

/** Where somebody's day begins. */
export default async function HomePage() {
  const { role } = await requireActor()
  redirect(navigationFor(role)[0]?.href ?? '/account')
}
