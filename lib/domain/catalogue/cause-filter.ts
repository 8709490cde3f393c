import { everyAdvice } from '../findings/catalogue'
import type { CatalogueEntry, FindingCatalogue } from '../findings/catalogue-entry'
import type { Locale } from '../worksheets/text'
import type { Difference } from './differences'

/** Which causes are listed: by words, and by how they stand. */
export type CauseFilter = { q: string; state: 'changed' | 'off' | null }

/** Reads the filter from an address; what it does not know is left out. */
export function causeFilter(asked: Record<string, string | string[] | undefined>): CauseFilter {
  const { q, state } = asked
  return {
    q: typeof q === 'string' ? q.trim().slice(0, 60) : '',
    state: state === 'changed' || state === 'off' ? state : null,
  }
}

/** The causes that fit, in the order of the catalogue. `own` is what the district changed of the built-in. */
export function filteredCauses(
  { entries }: FindingCatalogue,
  own: readonly Difference[],
  { q, state }: CauseFilter,
  locale: Locale,
): CatalogueEntry[] {
  const changed = new Set(own.flatMap((each) => (each.kind === 'limit' ? [] : [each.code])))
  const wanted = q.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    if (state === 'off' && !entry.off) return false
    if (state === 'changed' && !changed.has(entry.code)) return false
    const said = [entry.code, entry.title[locale], ...everyAdvice(entry).map((each) => each.recommendation[locale])]
      .join(' ')
      .toLocaleLowerCase(locale)
    return wanted.every((word) => said.includes(word))
  })
}
