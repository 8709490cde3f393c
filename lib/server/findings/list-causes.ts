import 'server-only'
import { FINDING_CATALOGUE } from '@/lib/domain/findings/catalogue'
import type { Locale } from '@/lib/domain/worksheets/text'

/** The causes of the catalogue that are not on a case's list yet, to choose from: code and title. */
export function causesToAdd(listed: readonly string[], locale: Locale): { value: string; label: string }[] {
  return FINDING_CATALOGUE.entries
    .filter(({ code }) => !listed.includes(code))
    .map(({ code, title }) => ({ value: code, label: `${code} – ${title[locale]}` }))
}
