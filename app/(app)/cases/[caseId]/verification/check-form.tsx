import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { AnswerSections } from '@/app/ui/answer-sections'
import { FormMessages } from '@/app/ui/form-messages'
import { initialForm } from '@/lib/server/auth/form-stash'
import type { VerificationPage } from '@/lib/server/worksheets/get-verification'
import type { ReadVersion } from '@/lib/server/worksheets/read-version'
import { DecisionForm, RemarkField } from './decision-form'

/** The answers to check, with a remark beside each; only to read where there is nothing to decide. */
export async function CheckForm({ page, read }: { page: VerificationPage; read: ReadVersion }) {
  const { mayReturn, mayVerify } = page
  if (!mayReturn && !mayVerify) return <AnswerSections sections={read.sections} />

  const t = await getTranslations('verification')
  const formKey = `verification:${page.case.id}`
  const asked = read.sections.flatMap(({ rows }) => rows.filter(({ isFact }) => !isFact))
  const labels = Object.fromEntries(asked.map(({ code, label }) => [`remark.${code}`, label]))
  return (
    <FormMessages>
      <DecisionForm
        identity={{ commandId: randomUUID(), owner: page.actor.id, formKey }}
        caseId={page.case.id}
        initial={await initialForm(page.actor, formKey)}
        labels={{ ...labels, general: t('general') }}
        texts={{
          decision: t('decision'),
          general: t('general'),
          generalHint: t('generalHint'),
          ...(mayVerify && { verify: t('verify') }),
          ...(mayReturn && { return: t('return') }),
        }}
      >
        <AnswerSections
          sections={read.sections}
          renderBelow={({ code, label, isFact }) =>
            isFact ? null : <RemarkField code={code} label={t('remarkOn', { field: label })} open={t('remark')} />
          }
        />
      </DecisionForm>
    </FormMessages>
  )
}
