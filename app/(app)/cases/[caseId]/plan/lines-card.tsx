import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { EmptyState } from '@/app/ui/empty-state'
import { toRoute } from '@/app/ui/to-route'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import { formKeys } from './form-keys'
import { LineCard } from './line-card'

/** The lines of the plan, each with what may be done about it. */
export async function LinesCard({ page }: { page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations('plan.lines'), requireActor()])
  if (page.lines.length === 0 && !page.may.draft) return null
  const keys = formKeys(page.case.id)
  const typed = { drop: await initialForm(actor, keys.drop), redirect: await initialForm(actor, keys.redirect) }
  const add = page.may.draft && (
    <ButtonLink href={toRoute(`/cases/${page.case.id}/plan/lines/new`)} look="secondary">
      {t('new')}
    </ButtonLink>
  )
  return (
    <section id="lines" aria-labelledby="lines-title" className="grid gap-3 scroll-mt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="lines-title" className="text-xl font-bold">
          {t('title')}
        </h2>
        {page.lines.length > 0 && add}
      </div>
      {page.lines.length === 0 ? (
        <EmptyState icon="lines" title={t('empty')} action={add || undefined} />
      ) : (
        <ol className="grid gap-3">
          {page.lines.map((line) => (
            <li key={line.id} id={`line-${line.number}`} className="scroll-mt-4">
              <LineCard line={line} page={page} typed={typed} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
