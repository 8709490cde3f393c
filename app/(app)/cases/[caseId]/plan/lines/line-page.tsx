import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { FormMessages } from '@/app/ui/form-messages'
import { filledForm } from '@/lib/domain/form-state'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { INTERVENTION_KINDS } from '@/lib/domain/plans/save-line-input'
import { initialForm } from '@/lib/server/auth/form-stash'
import { today } from '@/lib/server/clock'
import type { LineForm as LineFormData } from '@/lib/server/plans/get-line-form'
import { PlanHead } from '../plan-head'
import { LineForm } from './line-form'
import { lineTexts } from './line-texts'

type Props = { form: LineFormData; lineId: string | null; note?: string }

/** The page of one line to write, new or a draft again. */
export async function LinePage({ form, lineId, note }: Props) {
  const [t, tLine] = await Promise.all([getTranslations('plan.form'), getTranslations('line')])
  const { actor, case: about } = form
  const formKey = `plan-line:${lineId ?? about.id}`
  return (
    <>
      <PlanHead
        about={about}
        below
        title={form.number === null ? t('newTitle') : t('editTitle', { number: form.number })}
        lead={note ?? t('lead')}
      />
      <FormMessages>
        <LineForm
          identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
          initial={await initialForm(actor, formKey, filledForm(form.values))}
          caseId={about.id}
          lineId={lineId ?? ''}
          today={today()}
          findings={form.findings.map(({ id, code, title, isPrimary }) => ({
            value: id,
            label: `${code} ${title}${isPrimary ? ` (${t('isPrimary')})` : ''}`,
          }))}
          kinds={INTERVENTION_KINDS.map((value) => ({
            value,
            label: tLine(`kind.${value}`),
            hint: t(`kindHint.${value}`),
          }))}
          agencies={form.agencies.map(({ id, name }) => ({ value: id, label: name }))}
          funds={FUND_SOURCES.map((value) => ({ value, label: tLine(`fund.${value}`) }))}
          texts={lineTexts(t)}
        />
      </FormMessages>
    </>
  )
}
