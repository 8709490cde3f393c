/** What stands where something was taken out. */
export const REDACTED = '•••'

/** What is known of a family and must not be read out in a room. */
export type Known = { names: readonly (string | null)[]; addresses?: readonly (string | null)[] }

/**
 * A text without the names of a family, its addresses, and numbers long enough to be a NIK, a family card's or a telephone's;
 * what was there is `REDACTED`. Whole names, and each word of them that is a name by itself: "Muhammad" and "Rizki" of
 * "Muhammad Rizki", in whatever case, and where it was misspelt by its accents. Too much is taken out rather than too little.
 */
export function redact(text: string, known: Known): string {
  const patterns = [...wholeTexts(known.addresses ?? []), ...wordsOf(known.names)].map(byItself)
  const left = [...patterns, ...PATTERNS].reduce((said, pattern) => said.replace(pattern, REDACTED), bare(text))
  return left.normalize('NFC')
}

/** Words of an address that name a lane and a number in it; digits in a row, parted as people part them. */
const PATTERNS = [
  /\bR[TW]\s*\.?\s*\/?\s*(?:R[TW])?\s*[:.]?\s*\d{1,3}(?:\s*\/\s*\d{1,3})?/giu,
  /\b(?:Jl|Jln|Jalan|Gg|Gang|Komplek|Kompleks|Perum)\b\.?\s+[^,;.\n]{1,60}/giu,
  /(?<!\d)\+?\d(?:[ .\-/]?\d){8,}(?!\d)/gu,
]

/** A word shorter than this is in too many other words' company to be a name by itself. */
const SHORTEST_NAME = 3

/** Letters and their marks apart, so that a mark more or less is no other name. */
const bare = (text: string) => text.normalize('NFD')

function wordsOf(names: readonly (string | null)[]): string[] {
  const words = names.flatMap((name) => bare(name ?? '').match(/[\p{L}\p{M}]+(?:['’`-][\p{L}\p{M}]+)*/gu) ?? [])
  return longestFirst(words)
}

function wholeTexts(texts: readonly (string | null)[]): string[] {
  return longestFirst(texts.map((text) => bare(text ?? '').trim()))
}

const longestFirst = (texts: readonly string[]) =>
  [...new Set(texts)].filter((text) => text.length >= SHORTEST_NAME).toSorted((a, b) => b.length - a.length)

/** The text by itself, in any case, with any mark on its letters, and any spaces between its words. */
function byItself(text: string): RegExp {
  const words = text
    .replaceAll(/\p{M}/gu, '')
    .split(/\s+/)
    .map((word) =>
      word.replaceAll(/\p{L}|[^\p{L}]/gu, (sign) => (/\p{L}/u.test(sign) ? `${sign}\\p{M}*` : escaped(sign))),
    )
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu')
}

const escaped = (sign: string) => (/[.*+?^${}()|[\]\\/]/.test(sign) ? `\\${sign}` : sign)
