import { findCause } from '@/lib/domain/findings/catalogue'
import { WITHHELD_CAUSE, WITHHELD_TITLE } from '@/lib/domain/findings/sensitive-causes'

/**
 * The causes a line answers, in the reader's language; a code that the catalogue no longer knows stays a code, and one
 * the reader may not know is only a need.
 */
export function causeTitles(codes: string[], locale: string): string[] {
  const language = locale === 'en' ? 'en' : 'id'
  return codes.map((code) =>
    code === WITHHELD_CAUSE ? WITHHELD_TITLE[language] : (findCause(code)?.title[language] ?? code),
  )
}
