import type { useTranslations } from 'next-intl'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'

type Texts = ReturnType<typeof useTranslations<'case.list'>>

/** How old whoever a case is about is, in the words of `case.list`: a woman in years, a child in months. */
export function ageWords(t: Texts, { group, ageMonths: months }: { group: CaseGroup; ageMonths: number }): string {
  return isOfWoman(group) ? t('ageYears', { years: Math.floor(months / 12) }) : t('age', { months })
}
