const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/**
 * A date as typed: `2026-02-03` from a date field, or day first (`3/2/2026`, `03-02-2026`) where the field was plain
 * text. Gives `YYYY-MM-DD`, or null for anything else and for days that do not exist.
 */
export function parseTypedDate(text: string): string | null {
  const iso = ISO.exec(text)
  const dayFirst = DAY_FIRST.exec(text)
  if (iso) return realDay(iso[1], iso[2], iso[3])
  if (dayFirst) return realDay(dayFirst[3], dayFirst[2], dayFirst[1])
  return null
}

function realDay(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null
}
