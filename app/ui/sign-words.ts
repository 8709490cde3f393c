import { getLocale, getTranslations } from 'next-intl/server'
import { findCause } from '@/lib/domain/findings/catalogue'
import { heaviestFirst, isGrowthSign } from '@/lib/domain/reviews/severity'
import { localeFrom } from '@/lib/i18n/locale'

/** Makes the signs of a case words, the heaviest first: how the child grows, and the titles of findings. */
export async function signWords(): Promise<(signs: readonly string[]) => string[]> {
  const [t, locale] = await Promise.all([getTranslations('queue'), getLocale()])
  return (signs) =>
    heaviestFirst(signs).map((sign) =>
      isGrowthSign(sign) ? t(`sign.${sign}`) : (findCause(sign)?.title[localeFrom(locale)] ?? sign),
    )
}
