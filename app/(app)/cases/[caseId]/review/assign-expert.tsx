import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { Alert } from '@/app/ui/alert'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { ReviewPage } from '@/lib/server/reviews/get-review'
import { AssignForm } from './assign-form'
import { beginReviewForm, reassignForm } from './actions'

/** Who reviews this case: chosen when the review begins, and handed over where it must be. */
export async function AssignExpert({ page }: { page: ReviewPage }) {
  const [t, actor] = await Promise.all([getTranslations('review'), requireActor()])
  const formKey = `${page.mayBegin ? 'begin-review' : 'reassign'}:${page.case.id}`
  const experts = page.experts
    .filter(({ name }) => page.mayBegin || name !== page.expert?.name)
    .map(({ id, name, title, open }) => ({
      value: id,
      label: title ? `${name}, ${title}` : name,
      hint: t('open', { count: open }),
    }))
  const form = (
    <AssignForm
      action={page.mayBegin ? beginReviewForm : reassignForm}
      caseId={page.case.id}
      identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
      initial={await initialForm(actor, formKey)}
      experts={experts}
      texts={{
        expert: t('expertQuestion'),
        hint: t('expertHint'),
        submit: page.mayBegin ? t('beginSubmit') : t('reassignSubmit'),
        ...(page.mayBegin ? {} : { reason: t('reassignReason'), summary: t('reassign') }),
      }}
    />
  )
  if (experts.length === 0) return page.mayBegin ? <Alert tone="warning">{t('noExperts')}</Alert> : null
  return (
    <Card title={t('expert')}>
      {page.mayBegin ? (
        form
      ) : (
        <>
          <p>{page.expert?.title ? `${page.expert.name}, ${page.expert.title}` : page.expert?.name}</p>
          <p className="text-muted">{t('writing')}</p>
          {form}
        </>
      )}
    </Card>
  )
}
