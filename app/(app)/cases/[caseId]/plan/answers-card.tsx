import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { Icon } from '@/app/ui/line-icon'
import { Status } from '@/app/ui/status'
import { editionName } from '@/lib/domain/catalogue/edition-name'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { AnsweredFinding, PlanPage } from '@/lib/server/plans/get-plan'
import { AnswerForms } from './answer-forms'
import { formKeys } from './form-keys'

/** Every confirmed finding beside its response: the lines that answer it, a written "no action", or a visible gap. */
export async function AnswersCard({ page }: { page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations('plan.answers'), requireActor()])
  const typed = await initialForm(actor, formKeys(page.case.id).noAction)
  return (
    <Card id="answers" title={t('title')}>
      {page.findings.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ul className="grid">
          {page.findings.map((finding) => (
            <li
              key={finding.id}
              className="grid gap-x-6 gap-y-2 border-t border-base-300 py-3 first:border-t-0 first:pt-0 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]"
            >
              <Found finding={finding} />
              <div>
                <Response finding={finding} />
                <AnswerForms finding={finding} page={page} typed={typed} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Found({ finding }: { finding: AnsweredFinding }) {
  const t = useTranslations('finding')
  const { code, cause, isPrimary, rule, catalogueVersion: catalogue, edition } = finding
  return (
    <div>
      <p className="font-semibold">
        <span className="text-muted">{code}</span> {cause?.title ?? t('unknownCause')}{' '}
        {isPrimary && <Status tone="primary">{t('primary')}</Status>}
      </p>
      <p className="text-sm text-muted">
        {rule
          ? t('byRule', { rule: rule.id, version: rule.version, catalogue, edition: editionName(edition) })
          : t('addedByHand')}
      </p>
    </div>
  )
}

function Response({ finding }: { finding: AnsweredFinding }) {
  const t = useTranslations('plan.answers')
  if (!finding.answered) {
    return (
      <p className="flex items-start gap-1.5 font-semibold text-error">
        <Icon name="warning" className="mt-0.5 size-5" />
        {t('none')}
      </p>
    )
  }
  return (
    <div className="wrap-anywhere">
      {finding.lineNumbers.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {finding.lineNumbers.map((number) => (
            <a
              key={number}
              href={`#line-${number}`}
              className="inline-flex min-h-11 items-center gap-1.5 text-primary underline underline-offset-4"
            >
              <Icon name="check" className="size-5 text-success" />
              {t('line', { number })}
            </a>
          ))}
        </p>
      )}
      {finding.noActionReason && <p>{t('noAction', { reason: finding.noActionReason })}</p>}
    </div>
  )
}
