import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { can } from '@/lib/domain/access/policy'
import { nextHalf } from '@/lib/domain/cycles/half-year'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { listCycles } from '@/lib/server/cycles/list-cycles'
import { NewCycleForm } from './new-cycle-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.new'))('title') }
}

const FORM_KEY = 'open-cycle'

export default async function NewCyclePage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations('cycle')])
  if (!can(actor, 'cycle:open', { areaCode: actor.areaCode })) notFound()
  const { rows, running } = await listCycles()
  const { year, semester, startsOn, endsOn } = nextHalf(rows, today())
  const stashed = await initialForm(actor, FORM_KEY)
  const proposed = filledForm({
    year: String(year),
    semester: String(semester),
    startsOn,
    endsOn,
    wholeDistrict: 'yes',
  })
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        crumbs={[{ label: t('title'), href: toRoute('/cycles') }]}
      />
      {running ? (
        <Alert tone="warning">{t('new.running')}</Alert>
      ) : (
        <Card>
          <FormMessages also={['cycle']}>
            <NewCycleForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey: FORM_KEY }}
              initial={Object.keys(stashed.values).length > 0 ? stashed : proposed}
            />
          </FormMessages>
        </Card>
      )}
    </>
  )
}
