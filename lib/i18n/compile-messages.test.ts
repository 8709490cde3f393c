import format from 'icu-minify/format'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { compileMessages } from './compile-messages'
import en from './messages.en'
import id from './messages.id'

type Compiled = Parameters<typeof format>[0]
type Tree = { [key: string]: unknown }

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
}

/** Each text beside what became of it. */
function pairs(texts: Tree, compiled: Tree): [string, Compiled][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[text, compiled[key] as Compiled] as [string, Compiled]]
      : pairs(text as Tree, compiled[key] as Tree),
  )
}

/** Whatever an argument is called, it has this value: a number is a text too, and no option of any choice but "other". */
const everything = (value: number) => new Proxy({}, { get: () => value, has: () => true })

describe.each([
  ['id', id],
  ['en', en],
] as const)('in %s', (locale, messages) => {
  const all = pairs(messages, compileMessages(messages))

  test.each([0, 1, 12_345.5])('every text says the same as before it was taken apart, with %d in it', (value) => {
    const say = ([text, compiled]: [string, Compiled]) => ({
      text,
      said: format(compiled, locale, everything(value), { formatters }),
    })
    const expected = all.map(([text]) => ({
      text,
      said: new IntlMessageFormat(text, locale).format(everything(value)),
    }))
    expect(all.map(say)).toEqual(expected)
  })

  test('nothing but plain lists, objects and texts is handed to the browser', () => {
    expect(structuredClone(all)).toEqual(all)
    const objects = all.flatMap(([, compiled]) => (Array.isArray(compiled) ? compiled.flat(9) : []))
    for (const each of objects) if (typeof each === 'object') expect(Object.getPrototypeOf(each)).toBe(Object.prototype)
  })
})
