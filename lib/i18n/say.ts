import format from 'icu-minify/format'
import compile from 'icu-minify/compile'
import type { Locale } from './locale'
import en from './messages.en'
import id from './messages.id'

const MESSAGES = { id, en }
type Tree = { readonly [key: string]: string | Tree }
type Compiled = Parameters<typeof format>[0]

const compiled = new Map<string, Compiled>()
const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
}

/**
 * A text of the interface outside a request, where next-intl knows no language: for mail. `path` is namespace and key.
 * Throws where there is no such text.
 */
export function say(locale: Locale, path: string, values: Record<string, string | number> = {}): string {
  const key = `${locale} ${path}`
  const ready = compiled.get(key) ?? compile(textAt(MESSAGES[locale], path))
  compiled.set(key, ready)
  return String(format(ready, locale, values, { formatters }))
}

function textAt(tree: Tree, path: string): string {
  const found = path.split('.').reduce<string | Tree | undefined>((at, key) => {
    return typeof at === 'object' ? at[key] : undefined
  }, tree)
  if (typeof found !== 'string') throw new Error(`no text ${path}`)
  return found
}
