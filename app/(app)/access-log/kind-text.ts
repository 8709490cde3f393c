import { useTranslations } from 'next-intl'
import { ACCESS_KINDS } from '@/lib/domain/access/access-filter'

/** What was opened, in words; a kind that nobody has written about shows its code. */
export function useKindText(): (what: string) => string {
  const t = useTranslations('access.what')
  return (what) => {
    const known = ACCESS_KINDS.find((kind) => kind === what)
    return known ? t(known) : what
  }
}
