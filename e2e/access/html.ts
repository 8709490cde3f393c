/** What a browser without scripts reads in a page of ours: its forms and its links. Only as much HTML as React writes. */

export type SentForm = { fields: [string, string][]; html: string }

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
  nbsp: '\u00a0',
}
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? decoded(found[1] ?? '') : null
}
const has = (tag: string, name: string) => new RegExp(`\\s${name}(=|\\s|/|>)`).test(tag)

/** Every form of a page, with what it sends as it stands. */
export function formsOf(page: string): SentForm[] {
  return [...page.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([html]) => ({ html, fields: fieldsOf(html) }))
}

function fieldsOf(form: string): [string, string][] {
  const fields: [string, string][] = []
  const controls = /<input\b[^>]*>|<select\b[^>]*>[\s\S]*?<\/select>|<textarea\b[^>]*>[\s\S]*?<\/textarea>/g
  for (const [control] of form.matchAll(controls)) {
    const opening = control.slice(0, control.indexOf('>') + 1)
    const name = attribute(opening, 'name')
    if (name === null) continue
    const value = valueOf(control, opening)
    if (value !== null) fields.push([name, value])
  }
  return fields
}

function valueOf(control: string, opening: string): string | null {
  if (control.startsWith('<textarea')) return decoded(control.slice(opening.length, -'</textarea>'.length))
  if (control.startsWith('<select')) {
    const options = [...control.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
    const chosen = options.find((option) => has(option, 'selected')) ?? options[0]
    return chosen ? (attribute(chosen, 'value') ?? '') : null
  }
  const type = attribute(opening, 'type')
  if (type === 'checkbox' || type === 'radio')
    return has(opening, 'checked') ? (attribute(opening, 'value') ?? 'on') : null
  return attribute(opening, 'value') ?? ''
}

/** Where the links of a page lead, in its own words: `/cases/…`. */
export function linksOf(page: string): string[] {
  return [...page.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'href') ?? [])
}
