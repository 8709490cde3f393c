import { useTranslations } from 'next-intl'
import type { NextPerson } from '@/lib/server/cycles/count-waiting'

/** Who acts next, by name where the reader sees it, else by role and office; with the case that has waited longest. */
export function useNextPerson(): (person: NextPerson) => string {
  const t = useTranslations('cycle.next')
  const tRole = useTranslations('role')
  return ({ role, office, name, caseNumber }) => {
    const parts = { role: tRole(role), office: office ?? '', name: name ?? '' }
    const who =
      name === null
        ? office === null
          ? t('role', parts)
          : t('office', parts)
        : office === null
          ? t('namedRole', parts)
          : t('named', parts)
    return caseNumber === null ? who : `${who}, ${t('case', { number: caseNumber })}`
  }
}
