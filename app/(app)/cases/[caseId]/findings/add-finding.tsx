import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { FindingsPage } from '@/lib/server/findings/list-findings'
import { AddFindingForm } from './add-finding-form'

/** What somebody has seen that no rule suspected. */
export async function AddFinding({ page }: { page: FindingsPage }) {
  const [t, actor] = await Promise.all([getTranslations('finding.add'), requireActor()])
  const formKey = `add-finding:${page.case.id}`
  return (
    <Card title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      <AddFindingForm
        caseId={page.case.id}
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey)}
        causes={page.causes}
        texts={{
          code: t('code'),
          evidence: t('evidence'),
          evidenceHint: t('evidenceHint'),
          submit: t('submit'),
        }}
      />
    </Card>
  )
}
