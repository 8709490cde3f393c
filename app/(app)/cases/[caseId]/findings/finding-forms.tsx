import { useTranslations } from 'next-intl'
import { randomUUID } from 'node:crypto'
import { CommandForm } from '@/app/ui/command-form'
import { findingStatusAfter } from '@/lib/domain/findings/finding-lifecycle'
import { emptyForm, type FormState, valueOf } from '@/lib/domain/form-state'
import type { FindingRow } from '@/lib/server/findings/present-finding'
import { confirmFindingForm, markPrimaryForm, rejectFindingForm } from './actions'
import { rejectKey } from './reject-key'

type Props = { finding: FindingRow; caseId: string; owner: string; next: string; rejection: FormState }

/** What the team can say of a finding now: the steps its lifecycle has open, and the primary mark. */
export function FindingForms({ finding, caseId, owner, next, rejection }: Props) {
  const t = useTranslations('finding')
  const { id, status } = finding
  const about = { caseId, findingId: id, next }
  const identity = (formKey: string) => ({ commandId: randomUUID(), owner, formKey })
  const restored = valueOf(rejection, 'findingId') === id
  const confirm = findingStatusAfter('confirm', status) !== null && (
    <CommandForm
      action={confirmFindingForm}
      identity={identity(`confirm-finding:${id}`)}
      initial={emptyForm}
      about={about}
      submit={t('confirm')}
      look={status === 'suspected' ? 'primary' : 'secondary'}
      {...(status === 'rejected' ? { summary: t('changeMind') } : {})}
    />
  )
  return (
    <>
      {confirm}
      {status === 'confirmed' && !finding.isPrimary && (
        <CommandForm
          action={markPrimaryForm}
          identity={identity(`primary:${id}`)}
          initial={emptyForm}
          about={{ ...about, next: id }}
          submit={t('markPrimary')}
          look="secondary"
        />
      )}
      {findingStatusAfter('reject', status) !== null && (
        <CommandForm
          action={rejectFindingForm}
          identity={identity(rejectKey(caseId))}
          initial={restored ? rejection : emptyForm}
          about={about}
          submit={t('rejectTitle')}
          look="danger"
          reason={{ id: `reason-${id}`, label: t('rejectReason') }}
          summary={status === 'suspected' ? t('reject') : t('changeMind')}
        />
      )}
    </>
  )
}
