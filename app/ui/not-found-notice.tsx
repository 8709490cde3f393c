import { useTranslations } from 'next-intl'
import { ButtonLink } from './button-link'

/** What a missing page says. It cannot tell "never was" from "not for you", and must not. */
export function NotFoundNotice() {
  const t = useTranslations('common.notFound')
  return (
    <div className="mx-auto max-w-prose py-10">
      <h1 className="text-2xl font-bold md:text-3xl">{t('title')}</h1>
      <p className="mt-2 mb-6">{t('body')}</p>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </div>
  )
}
