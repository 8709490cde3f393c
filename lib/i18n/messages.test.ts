import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import en from './messages.en'
import id from './messages.id'

type Tree = { [key: string]: string | Tree }
type Element = ReturnType<IntlMessageFormat['getAst']>[number]

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )
}

// What the parser calls a piece of plain text.
const LITERAL = 0

/** The arguments a message needs, wherever in its branches they stand. */
function argumentsOf(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    const kind: number = element.type
    const own = 'value' in element && kind !== LITERAL ? [`${kind}:${element.value}`] : []
    const inner = 'options' in element ? Object.values(element.options).flatMap((o) => argumentsOf(o.value)) : []
    const children = 'children' in element ? argumentsOf(element.children) : []
    return [...own, ...inner, ...children]
  })
}

const needs = (message: string, locale: string) => [
  ...new Set(argumentsOf(new IntlMessageFormat(message, locale).getAst()).sort()),
]

const indonesian = leaves(id)
const english = new Map(leaves(en))

test('there are texts, and the same ones in both languages', () => {
  expect(indonesian.length).toBeGreaterThan(100)
  expect([...english.keys()].sort()).toEqual(indonesian.map(([key]) => key).sort())
})

test('every text says something, and needs the same in both languages', () => {
  const wrong = indonesian.filter(([key, message]) => {
    const translated = english.get(key) ?? ''
    return !message.trim() || !translated.trim() || needs(message, 'id').join() !== needs(translated, 'en').join()
  })
  expect(wrong).toEqual([])
})

test('a branch that one language forgets is noticed', () => {
  expect(needs('{count, plural, other {# temuan oleh {by}}}', 'id')).not.toEqual(
    needs('{count, plural, one {# finding} other {# findings}}', 'en'),
  )
})
