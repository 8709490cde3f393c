import 'server-only'
import { cookies } from 'next/headers'
import { LOCALE_COOKIE, localeFrom } from '@/lib/i18n/locale'

const ONE_YEAR = 60 * 60 * 24 * 365

/** Remembers the language of this browser for a year; anything but a language we speak means Indonesian. */
export async function setLocale(wanted: string): Promise<void> {
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, localeFrom(wanted), { path: '/', maxAge: ONE_YEAR, sameSite: 'lax', httpOnly: true })
}
