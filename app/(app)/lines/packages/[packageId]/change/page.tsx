import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getPackage } from '@/lib/server/packages/get-package'
import { memberItems, volumesTyped } from '../../member-items'
import { PackageForm } from '../../package-form'
import { PackageFacts } from '../facts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workPackage'))('change.title') }
}

export default async function ChangePackagePage({ params }: PageProps<'/lines/packages/[packageId]/change'>) {
  const { packageId } = await params
  const [actor, found, t, line] = await Promise.all([
    requireActor(),
    getPackage(packageId),
    getTranslations('workPackage'),
    getTranslations('line'),
  ])
  if (!found.maySave) notFound()
  const formKey = `package:${found.id}`
  const initial = filledForm({
    line: found.members.map((member) => member.line.id),
    activity: found.activity,
    place: found.place,
    startsOn: found.startsOn,
    dueOn: found.dueOn,
    budgetRp: found.budgetRp,
    fundSource: found.fundSource,
    budgetCode: found.budgetCode ?? '',
    budgetYear: found.budgetYear === null ? '' : String(found.budgetYear),
    ...volumesTyped(found.members),
  })
  return (
    <>
      <PageHeader
        title={t('change.title')}
        lead={t('change.lead')}
        crumbs={[
          { label: t('title'), href: '/lines/packages' },
          { label: t('numbered', { number: found.number }), href: toRoute(`/lines/packages/${found.id}`) },
        ]}
      />
      <div className="grid max-w-3xl gap-5">
        <Card title={t('change.inForce')}>
          <PackageFacts found={found} />
        </Card>
        <FormMessages also={['workPackage', 'desk', 'allocation']}>
          <PackageForm
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey, initial)}
            packageId={found.id}
            version={found.version}
            items={await memberItems(found.members)}
            today={today()}
            sources={FUND_SOURCES.map((value) => ({ value, label: line(`fund.${value}`) }))}
            submit={t('change.submit')}
          />
        </FormMessages>
      </div>
    </>
  )
}
