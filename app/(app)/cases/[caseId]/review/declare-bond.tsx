import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { ReviewPage } from '@/lib/server/reviews/get-review'
import { DeclareBondForm } from './declare-bond-form'

/** Where an expert says that they are bound to this person, or the team records it for one. */
export async function DeclareBond({ page }: { page: ReviewPage }) {
  const [t, actor] = await Promise.all([getTranslations('queue.bonds'), requireActor()])
  const formKey = `declare-conflict:${page.case.id}`
  return (
    <Card title={t('title')}>
      <FormMessages also={['queue']}>
        <DeclareBondForm
          identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
          initial={await initialForm(actor, formKey)}
          caseId={page.case.id}
          ownId={page.mayDeclare ? actor.id : null}
          experts={page.bondable.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormMessages>
    </Card>
  )
}
