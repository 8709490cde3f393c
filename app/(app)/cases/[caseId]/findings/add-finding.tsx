import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { localeFrom } from '@/lib/i18n/locale'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { causesToAdd } from '@/lib/server/findings/list-causes'
import type { FindingsPage } from '@/lib/server/findings/list-findings'
import { AddFindingForm } from './add-finding-form'

/** What somebody has seen that no rule suspected. */
export async function AddFinding({ page }: { page: FindingsPage }) {
  const [t, actor, locale] = await Promise.all([getTranslations('finding.add'), requireActor(), getLocale()])
  const formKey = `add-finding:${page.case.id}`
  const listed = page.findings.map(({ code }) => code)
  return (
    <Card title={t('title')}>
      <p className="text-muted">{t('lead')}</p>
      <AddFindingForm
        caseId={page.case.id}
        identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
        initial={await initialForm(actor, formKey)}
        causes={causesToAdd(listed, localeFrom(locale))}
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
