import { useTranslations } from 'next-intl'
import { Steps } from '@/app/ui/steps'
import { isClosed, MAIN_WAY, progressOf } from '@/lib/domain/cases/case-lifecycle'
import { UNEVALUATED_OUTCOMES } from '@/lib/domain/cases/outcomes'
import type { CaseView } from '@/lib/server/cases/get-case'

/** How far the case has come. A case that ended without an evaluation left the way, so it shows none. */
export function CaseSteps({ view }: { view: CaseView }) {
  const t = useTranslations('case.stage')
  if (UNEVALUATED_OUTCOMES.some((outcome) => outcome === view.outcome)) return null
  const at = progressOf(view.status)
  const closed = isClosed(view.status)
  const steps = MAIN_WAY.map((status, i) => ({
    key: status,
    label: t(status),
    state: i < at || closed ? ('done' as const) : i === at ? ('current' as const) : ('todo' as const),
  }))
  return <Steps steps={steps} />
}
