import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { compileMessages } from './compile-messages'
import { LOCALE_COOKIE, localeFrom, TIME_ZONE } from './locale'
import en from './messages.en'
import id from './messages.id'

const compiled = { id: compileMessages(id), en: compileMessages(en) }

export default getRequestConfig(async () => {
  const locale = localeFrom((await cookies()).get(LOCALE_COOKIE)?.value)
  return { locale, timeZone: TIME_ZONE, messages: compiled[locale] }
})
