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
  const [t, tQueue, actor] = await Promise.all([getTranslations('review'), getTranslations('queue'), requireActor()])
  const formKey = `${page.mayBegin ? 'begin-review' : 'reassign'}:${page.case.id}`
  const others = page.experts.filter(({ name }) => page.mayBegin || name !== page.expert?.name)
  const experts = others
    .filter(({ fitness }) => fitness === 'fit')
    .map(({ id, name, title, specialty, open, proposed }) => ({
      value: id,
      label: title ? `${name}, ${title}` : name,
      hint: [
        ...(proposed ? [t('proposed')] : []),
        tQueue(`specialty.${specialty ?? 'none'}`),
        t('open', { count: open }),
      ].join(' · '),
    }))
  const unfit = others.flatMap(({ name, fitness }) =>
    fitness === 'fit' ? [] : [tQueue(`assign.unfit.${fitness}`, { name })],
  )
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
  const notes = unfit.length > 0 && <p className="text-muted">{unfit.join('; ')}</p>
  if (experts.length === 0) {
    if (!page.mayBegin && !page.bound) return null
    return <Alert tone="warning">{unfit.length > 0 ? unfit.join('; ') : t('noExperts')}</Alert>
  }
  return (
    <Card title={t('expert')}>
      {page.mayBegin ? (
        <>
          {form}
          {notes}
        </>
      ) : (
        <>
          <p>{page.expert?.title ? `${page.expert.name}, ${page.expert.title}` : page.expert?.name}</p>
          <p className="text-muted">{t('writing')}</p>
          {form}
          {notes}
        </>
      )}
    </Card>
  )
}
