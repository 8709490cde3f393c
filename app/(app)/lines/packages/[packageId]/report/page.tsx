import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { formatRupiah } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { getPackage } from '@/lib/server/packages/get-package'
import { memberItems } from '../../member-items'
import { ReportForm } from '../../report-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workPackage'))('report.title') }
}

export default async function ReportPackagePage({ params }: PageProps<'/lines/packages/[packageId]/report'>) {
  const { packageId } = await params
  const [actor, found, t, locale] = await Promise.all([
    requireActor(),
    getPackage(packageId),
    getTranslations('workPackage'),
    getLocale(),
  ])
  if (!found.mayReport) notFound()
  const open = found.members.filter(({ line }) => line.status !== 'done' && line.status !== 'verified')
  const formKey = `package.report:${found.id}`
  return (
    <>
      <PageHeader
        title={t('report.title')}
        lead={t('report.lead')}
        crumbs={[
          { label: t('title'), href: '/lines/packages' },
          { label: t('numbered', { number: found.number }), href: toRoute(`/lines/packages/${found.id}`) },
        ]}
      />
      <div className="grid max-w-3xl gap-5">
        {open.length === 0 ? (
          <Alert>{t('report.nothing')}</Alert>
        ) : (
          <FormMessages also={['workPackage', 'agency', 'desk']}>
            <ReportForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={await initialForm(actor, formKey, filledForm({}))}
              packageId={found.id}
              items={await memberItems(open)}
              today={today()}
              left={formatRupiah(BigInt(found.budgetRp) - BigInt(found.toldRp), locale)}
            />
          </FormMessages>
        )}
      </div>
    </>
  )
}
