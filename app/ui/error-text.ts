import { useLocale, useTranslations } from 'next-intl'
import type { FormRefusal } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import type form from '@/lib/i18n/messages/form.id'
import type refusal from '@/lib/i18n/messages/refusal.id'

type ErrorCode = keyof (typeof form)['errors']
type RefusalCode = keyof typeof refusal

/** Anything that knows whether it has a sentence for a code. */
type Sentences = { has(code: string): boolean }

// A schema's own sentence, or a name that every object has (`toString`), is not one of our codes.
const isCode = (text: string) => /^[a-z]+(_[a-z]+)*$/.test(text)

/** Turns the code of a field's error into a sentence; a code nobody has written about gets a general one. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations('form.errors')
  const sentences: Sentences = t
  const known = (code: string): code is ErrorCode => isCode(code) && sentences.has(code)
  return (code) => t(known(code) ? code : 'unknown')
}

/** Turns a refusal into a sentence, with its names, times and counts put in. */
export function useRefusalText(): (refusal: FormRefusal) => string {
  const t = useTranslations('refusal')
  const locale = useLocale()
  const sentences: Sentences = t
  const known = (code: string): code is RefusalCode => isCode(code) && sentences.has(code)
  return ({ code, params }) => {
    // Without a name and a time there is nothing to tell but that the page is old.
    if (code === 'moved_on' && !(params?.by && params.at)) return t('stale')
    return known(code) ? t(code, readable(params, locale)) : t('unknown')
  }
}

/** Parameters travel as text: plural rules need numbers, and the language decides how the moment `at` is written. */
function readable(params: Record<string, string> = {}, locale: string): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, text]) => {
      if (name === 'at') return [name, formatDateTime(text, locale)]
      return [name, /^\d{1,9}$/.test(text) ? Number(text) : text]
    }),
  )
}
