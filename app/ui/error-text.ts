import { useTranslations } from 'next-intl'
import type { FormRefusal } from '@/lib/domain/form-state'
import type form from '@/lib/i18n/messages/form.id'
import type refusal from '@/lib/i18n/messages/refusal.id'

type ErrorCode = keyof (typeof form)['errors']
type RefusalCode = keyof typeof refusal

/** Turns the code of a field's error into a sentence; a code nobody has written about gets a general one. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations('form.errors')
  const known = (code: string): code is ErrorCode => t.has(code as ErrorCode)
  return (code) => t(known(code) ? code : 'unknown')
}

/** Turns a refusal into a sentence, with its names, times and counts put in. */
export function useRefusalText(): (refusal: FormRefusal) => string {
  const t = useTranslations('refusal')
  const known = (code: string): code is RefusalCode => t.has(code as RefusalCode)
  return ({ code, params }) => {
    // Without a name and a time there is nothing to tell but that the page is old.
    if (code === 'moved_on' && !(params?.by && params.at)) return t('stale')
    return known(code) ? t(code, counted(params)) : t('unknown')
  }
}

/** Plural rules need numbers, and parameters travel as text. */
function counted(params: Record<string, string> = {}): Record<string, string | number> {
  const asNumber = ([name, text]: [string, string]) => [name, /^\d{1,9}$/.test(text) ? Number(text) : text] as const
  return Object.fromEntries(Object.entries(params).map(asNumber))
}
