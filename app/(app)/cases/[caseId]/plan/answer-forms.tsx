import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { randomUUID } from 'node:crypto'
import { CommandForm } from '@/app/ui/command-form'
import { toRoute } from '@/app/ui/to-route'
import { emptyForm, type FormState, valueOf } from '@/lib/domain/form-state'
import type { AnsweredFinding, PlanPage } from '@/lib/server/plans/get-plan'
import { noActionForm, withdrawNoActionForm } from './actions'
import { formKeys } from './form-keys'

type Props = { finding: AnsweredFinding; page: PlanPage; typed: FormState }

/** The two ways to answer a finding: a line of its own, or the reason why nothing is done; and taking that back. */
export function AnswerForms({ finding, page, typed }: Props) {
  const t = useTranslations('plan.answers')
  const { id: findingId } = finding
  const about = { caseId: page.case.id, findingId }
  const identity = (formKey: string) => ({ commandId: randomUUID(), owner: page.actorId, formKey })
  const restored = valueOf(typed, 'findingId') === findingId
  return (
    <>
      {!finding.answered && page.may.draft && (
        <Link
          href={toRoute(`/cases/${page.case.id}/plan/lines/new?finding=${findingId}`)}
          className="flex min-h-11 w-fit items-center font-semibold text-primary underline underline-offset-4 print:hidden"
        >
          {t('makeLine')}
        </Link>
      )}
      {!finding.answered && page.may.answer && (
        <CommandForm
          action={noActionForm}
          identity={identity(formKeys(page.case.id).noAction)}
          initial={restored ? typed : emptyForm}
          about={about}
          submit={t('noActionSubmit')}
          look="secondary"
          reason={{ id: `no-action-${findingId}`, label: t('noActionReason') }}
          summary={t('noActionTitle')}
        />
      )}
      {finding.noActionReason && page.may.answer && (
        <CommandForm
          action={withdrawNoActionForm}
          identity={identity(`withdraw:${findingId}`)}
          initial={emptyForm}
          about={about}
          submit={t('withdraw')}
          look="quiet"
        />
      )}
    </>
  )
}
