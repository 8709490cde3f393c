import type { ScriptBytes } from './result'
import { textOf, type Visitor } from './visitor'

const NAMED = /static\/chunks\/[\w./~-]+\.js/g

/** Old browsers alone load what is marked so. */
const OLD_ONLY = /<script[^>]*noModule[^>]*>/gi

/** The scripts that a page's HTML asks for, and those that these may load after; sizes as they are sent, in gzip. */
export async function scriptBytes(page: string, visitor: Visitor, path: string): Promise<ScriptBytes> {
  const html = (await textOf(await visitor.get(path))).replace(OLD_ONLY, '')
  const atOnce = await fetchAll(visitor, new Set(html.match(NAMED)))
  const known = new Map(atOnce)
  // What a late script loads in turn is late as well.
  for (let found = namedIn(known); found.size > 0; found = namedIn(known)) {
    for (const [name, script] of await fetchAll(visitor, found)) known.set(name, script)
  }
  const sum = (scripts: Iterable<Script>) => [...scripts].reduce((bytes, { size }) => bytes + size, 0)
  return { page, atOnce: sum(atOnce.values()), later: sum(known.values()) - sum(atOnce.values()) }
}

type Script = { size: number; text: string }

const namedIn = (known: Map<string, Script>) =>
  new Set([...known.values()].flatMap(({ text }) => text.match(NAMED) ?? []).filter((name) => !known.has(name)))

async function fetchAll(visitor: Visitor, names: Set<string>): Promise<Map<string, Script>> {
  const scripts = new Map<string, Script>()
  for (const name of names) {
    const answer = await visitor.get(`/_next/${name}`)
    if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}.`)
    scripts.set(name, { size: answer.body.length, text: await textOf(answer) })
  }
  return scripts
}
