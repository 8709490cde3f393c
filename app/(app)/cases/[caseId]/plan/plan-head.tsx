import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import type { CaseHead } from '@/lib/server/cases/readable-case'

type Props = { about: CaseHead; title: ReactNode; lead?: ReactNode; status?: ReactNode; below?: boolean }

/** The head of the plan's pages; those `below` the plan lead back to it too. */
export function PlanHead({ about, title, lead, status, below = false }: Props) {
  const t = useTranslations()
  const path = `/cases/${about.id}`
  return (
    <PageHeader
      title={title}
      status={status}
      lead={lead ?? `${about.subjectName} · ${about.village}`}
      crumbs={[
        { label: t('nav.cases'), href: toRoute('/cases') },
        { label: t('line.caseNumber', { number: String(about.number) }), href: toRoute(path) },
        ...(below ? [{ label: t('plan.title'), href: toRoute(`${path}/plan`) }] : []),
      ]}
    />
  )
}
