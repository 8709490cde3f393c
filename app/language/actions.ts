'use server'
import { setLocale } from '@/lib/server/set-locale'

/** The page it is sent from is shown again, in the language chosen. */
export async function changeLanguage(form: FormData): Promise<void> {
  const wanted = form.get('locale')
  await setLocale(typeof wanted === 'string' ? wanted : '')
}
