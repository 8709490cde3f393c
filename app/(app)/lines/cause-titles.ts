import { findCause } from '@/lib/domain/findings/catalogue'

/** The causes a line answers, in the reader's language; a code that the catalogue no longer knows stays a code. */
export function causeTitles(codes: string[], locale: string): string[] {
  return codes.map((code) => findCause(code)?.title[locale === 'en' ? 'en' : 'id'] ?? code)
}
