import 'server-only'
import type { FindingCatalogue } from '@/lib/domain/findings/catalogue-entry'
import type { Locale } from '@/lib/domain/worksheets/text'

/** The causes of a case's catalogue that are used and not on its list yet, to choose from: code and title. */
export function causesToAdd(
  { entries }: FindingCatalogue,
  listed: readonly string[],
  locale: Locale,
): { value: string; label: string }[] {
  return entries
    .filter(({ code, off }) => !off && !listed.includes(code))
    .map(({ code, title }) => ({ value: code, label: `${code} – ${title[locale]}` }))
}
