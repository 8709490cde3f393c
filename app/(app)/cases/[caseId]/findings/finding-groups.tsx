import { getTranslations } from 'next-intl/server'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { FindingsPage } from '@/lib/server/findings/list-findings'
import { FindingCard } from './finding-card'
import { rejectKey } from './reject-key'

const KINDS = ['direct', 'indirect'] as const

/** The findings by the kind of their cause, in the order of the catalogue; rejected ones keep their place. */
export async function FindingGroups({ page }: { page: FindingsPage }) {
  const [t, actor] = await Promise.all([getTranslations('finding'), requireActor()])
  // Only one reason can have been being typed when a session ended, whichever finding it was for.
  const rejection = await initialForm(actor, rejectKey(page.case.id))
  const undecided = page.findings.filter(({ status }) => status === 'suspected').map(({ id }) => id)
  return KINDS.map((kind) => {
    const findings = page.findings.filter(({ cause }) => (cause?.kind ?? 'indirect') === kind)
    if (findings.length === 0) return null
    return (
      <section key={kind} aria-labelledby={`kind-${kind}`} className="grid gap-3">
        <h2 id={`kind-${kind}`} className="text-xl font-bold">
          {t(`kind.${kind}`)} <span className="font-normal text-muted">({t('count', { count: findings.length })})</span>
        </h2>
        <ul className="grid gap-3">
          {findings.map((finding) => (
            <li key={finding.id} id={`f-${finding.id}`} className="scroll-mt-4">
              <FindingCard
                finding={finding}
                page={page}
                next={undecided.find((id) => id !== finding.id) ?? finding.id}
                rejection={rejection}
              />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
