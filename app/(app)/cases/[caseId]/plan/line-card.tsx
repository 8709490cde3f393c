import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { LineStatus } from '@/app/ui/line-status'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import { lineStatusAfter, mayRedirect } from '@/lib/domain/plans/line-lifecycle'
import type { PlanPage } from '@/lib/server/plans/get-plan'
import type { PlanLineRow } from '@/lib/server/plans/plan-lines'
import { DropForm } from './drop-form'
import { LineFacts } from './line-facts'
import { RedirectForm } from './redirect-form'

/** `typed` is what somebody was typing into a form of some line when their session ended. */
type Props = { line: PlanLineRow; page: PlanPage; typed: { drop: FormState; redirect: FormState } }

/** One line of the plan: what, who, by when, with which money, and which findings it answers. */
export function LineCard({ line, page, typed }: Props) {
  const t = useTranslations('plan.lines')
  const isDraft = lineStatusAfter('propose', line.status) !== null
  const isDeclined = mayRedirect(line.status)
  const isSent = lineStatusAfter('approve', line.status) === null && !isDraft
  return (
    <article className="card border border-base-300 bg-base-100">
      <div className="grid gap-3 p-4 md:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h3 className="min-w-0 flex-1 basis-64 text-lg font-bold wrap-anywhere">
            {line.number}. {line.activity}
          </h3>
          <p className="flex flex-wrap gap-1.5">
            <LineStatus status={line.status} late={line.late} />
            {page.plan && line.version === page.plan.version && line.version > 1 && (
              <Status tone="info">{t('isNew', { version: line.version })}</Status>
            )}
          </p>
        </div>
        <LineFacts line={line} findings={page.findings} />
        {line.declineReason && isDeclined && (
          <div className="border-l-4 border-error pl-3 wrap-anywhere">
            <p>{t('declined', { agency: line.leadAgency.name, reason: line.declineReason })}</p>
            {line.proposedAgency && <p>{t('proposes', { agency: line.proposedAgency.name })}</p>}
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
          {isDraft && page.may.draft && (
            <ButtonLink href={toRoute(`/cases/${page.case.id}/plan/lines/${line.id}`)} look="secondary">
              {t('edit')}
            </ButtonLink>
          )}
          {isSent && (
            <ButtonLink href={toRoute(`/lines/${line.id}`)} look="secondary">
              {t('open')}
            </ButtonLink>
          )}
          {isDraft && page.may.draft && <DropForm line={line} page={page} typed={typed.drop} />}
        </div>
        {isDeclined && page.may.revise && <RedirectForm line={line} page={page} typed={typed.redirect} />}
      </div>
    </article>
  )
}
