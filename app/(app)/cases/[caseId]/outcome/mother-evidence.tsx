import { useLocale, useTranslations } from 'next-intl'
import { DescriptionList } from '@/app/ui/description-list'
import { findCause } from '@/lib/domain/findings/catalogue'
import type { MotherOutcomeEvidence, RiskState } from '@/lib/domain/monitoring/compute-mother-outcome'
import { formatDate } from '@/lib/i18n/format'

/** Good news first, then what is left, then what nobody looked at. */
const STATES: readonly RiskState[] = ['resolved', 'active', 'not_measured', 'fixed']

/** How each confirmed cause of a woman's case stands by her last checks, and what came up since. */
export function MotherEvidence({ evidence }: { evidence: MotherOutcomeEvidence }) {
  const t = useTranslations('monitoring.outcome.motherEvidence')
  const locale = useLocale()
  const titles = (codes: string[]) =>
    codes.map((code) => findCause(code)?.title[locale === 'en' ? 'en' : 'id'] ?? code).join('; ')
  const inState = (state: RiskState) => evidence.risks.filter((risk) => risk.state === state).map(({ code }) => code)
  const total = evidence.risks.length
  return (
    <DescriptionList
      items={[
        {
          key: 'checked',
          term: t('checkedOn'),
          value: evidence.checkedOn ? formatDate(evidence.checkedOn, locale) : t('none'),
        },
        ...STATES.map((state) => ({ state, codes: inState(state) }))
          .filter(({ codes }) => codes.length > 0)
          .map(({ state, codes }) => ({
            key: state,
            term: t(`state.${state}`),
            value: t('share', { count: codes.length, total, causes: titles(codes) }),
          })),
        ...(evidence.newRisks.length > 0
          ? [{ key: 'new', term: t('newRisks'), value: titles(evidence.newRisks) }]
          : []),
      ]}
    />
  )
}
