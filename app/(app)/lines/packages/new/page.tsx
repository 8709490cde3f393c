import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { filledForm } from '@/lib/domain/form-state'
import { FUND_SOURCES } from '@/lib/domain/plans/fund-sources'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import { linesToPack } from '@/lib/server/packages/lines-to-pack'
import { memberItems, volumesTyped } from '../member-items'
import { PackageForm } from '../package-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workPackage'))('new.title') }
}

export default async function NewPackagePage({ searchParams }: PageProps<'/lines/packages/new'>) {
  const { lines: named } = await searchParams
  const [actor, t, line] = [await requireActor(), await getTranslations('workPackage'), await getTranslations('line')]
  const lines = await linesToPack(typeof named === 'string' ? named.split(',') : [])
  const members = lines.map((one) => ({ line: one, volume: one.targetVolume }))
  const activities = new Set(lines.map(({ activity }) => activity))
  const formKey = 'package:new'
  const initial = filledForm({
    line: lines.map(({ id }) => id),
    activity: activities.size === 1 ? [...activities].join('') : '',
    ...volumesTyped(members),
  })
  return (
    <>
      <PageHeader
        title={t('new.title')}
        lead={t('new.lead')}
        crumbs={[
          { label: line('title'), href: '/lines' },
          { label: t('title'), href: '/lines/packages' },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState icon="lines" title={t('new.nothing')}>
          {t('new.nothingBody')}
        </EmptyState>
      ) : (
        <div className="max-w-3xl">
          <FormMessages also={['workPackage', 'desk', 'allocation']}>
            <PackageForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={await initialForm(actor, formKey, initial)}
              packageId=""
              version={0}
              items={await memberItems(members)}
              today={today()}
              sources={FUND_SOURCES.map((value) => ({ value, label: line(`fund.${value}`) }))}
              submit={t('new.submit')}
            />
          </FormMessages>
        </div>
      )}
    </>
  )
}
