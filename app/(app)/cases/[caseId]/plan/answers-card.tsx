import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { type Column, Table } from '@/app/ui/table'
import { Icon } from '@/app/ui/line-icon'
import { Status } from '@/app/ui/status'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { AnsweredFinding, PlanPage } from '@/lib/server/plans/get-plan'
import { AnswerForms } from './answer-forms'
import { noActionKey } from './no-action-key'

/** Every confirmed finding beside its response: the lines that answer it, a written "no action", or a visible gap. */
export async function AnswersCard({ page }: { page: PlanPage }) {
  const [t, actor] = await Promise.all([getTranslations(), requireActor()])
  const typed = await initialForm(actor, noActionKey(page.case.id))
  const columns: Column<AnsweredFinding>[] = [
    {
      key: 'finding',
      header: t('plan.answers.finding'),
      primary: true,
      cell: ({ code, cause, isPrimary }) => (
        <>
          <span className="text-muted">{code}</span> {cause?.title ?? t('finding.unknownCause')}{' '}
          {isPrimary && <Status tone="primary">{t('finding.primary')}</Status>}
        </>
      ),
    },
    {
      key: 'source',
      header: t('finding.why'),
      cell: ({ rule, catalogueVersion: catalogue }) =>
        rule ? t('finding.byRule', { rule: rule.id, version: rule.version, catalogue }) : t('finding.addedByHand'),
    },
    {
      key: 'response',
      header: t('plan.answers.response'),
      cell: (finding) => (
        <>
          <Response
            finding={finding}
            texts={{ none: t('plan.answers.none') }}
            lineText={(number) => t('plan.answers.line', { number })}
            noAction={(reason) => t('plan.answers.noAction', { reason })}
          />
          <AnswerForms finding={finding} page={page} typed={typed} />
        </>
      ),
    },
  ]
  return (
    <Card id="answers" title={t('plan.answers.title')}>
      {page.findings.length === 0 ? (
        <p className="text-muted">{t('plan.answers.empty')}</p>
      ) : (
        <Table caption={t('plan.answers.title')} columns={columns} rows={page.findings} rowKey={({ id }) => id} />
      )}
    </Card>
  )
}

function Response({
  finding,
  texts,
  lineText,
  noAction,
}: {
  finding: AnsweredFinding
  texts: { none: string }
  lineText: (number: number) => string
  noAction: (reason: string) => string
}) {
  if (!finding.answered) {
    return (
      <span className="flex items-start gap-1.5 font-semibold text-error">
        <Icon name="warning" className="mt-0.5 size-5" />
        {texts.none}
      </span>
    )
  }
  return (
    <span className="grid gap-1">
      {finding.lineNumbers.length > 0 && (
        <span className="flex flex-wrap gap-x-3">
          {finding.lineNumbers.map((number) => (
            <a
              key={number}
              href={`#line-${number}`}
              className="inline-flex min-h-11 items-center text-primary underline underline-offset-4 md:min-h-0"
            >
              {lineText(number)}
            </a>
          ))}
        </span>
      )}
      {finding.noActionReason && <span className="wrap-anywhere">{noAction(finding.noActionReason)}</span>}
    </span>
  )
}
