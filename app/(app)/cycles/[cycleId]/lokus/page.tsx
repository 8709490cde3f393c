import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { QuotaBars } from '@/app/ui/quota-bars'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getLokus } from '@/lib/server/selection/get-lokus'
import { LokusForm } from './lokus-form'
import { LokusNext } from './lokus-next'
import { LokusVillages } from './lokus-villages'
import { QuotaForm } from './quota-form'
import { quotaValues } from './quota-values'
import { VillageQuotas } from './village-quotas'
import { villageChoices } from './village-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('selection.lokus'))('title') }
}

export default async function LokusPage({ params, searchParams }: PageProps<'/cycles/[cycleId]/lokus'>) {
  const [{ cycleId }, { saved, village }, actor, t, locale] = await Promise.all([
    params,
    searchParams,
    requireActor(),
    getTranslations('selection'),
    getLocale(),
  ])
  const lokus = await getLokus(cycleId)
  const { cycle, all, reason, quotas, rankedAt } = lokus
  const name = t('cycle', { semester: String(cycle.semester), year: String(cycle.year) })
  const [formKey, quotaKey] = [`lokus:${cycleId}`, `quota:${cycleId}`]
  const [kept, keptQuota] = [await initialForm(actor, formKey), await initialForm(actor, quotaKey)]
  const chosen = lokus.subdistricts.flatMap(({ villages }) => villages.filter((one) => one.chosen))
  const filled = filledForm({
    villages: chosen.map(({ code }) => code),
    ...(chosen.length === all || (cycle.wholeDistrict && chosen.length === 0) ? { all: 'yes' } : {}),
    ...(reason ? { reason } : {}),
  })
  const touched = (state: typeof kept) => Object.keys(state.values).length > 0
  return (
    <>
      <PageHeader
        title={t('lokus.title')}
        lead={t('lokus.lead', { cycle: name })}
        crumbs={[
          { label: t('cycles'), href: toRoute('/cycles') },
          { label: name, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      <div className="grid gap-5">
        {saved && (
          <Alert tone="success" live>
            {saved === 'quota' ? t('lokus.quotaSaved') : t('lokus.saved', { n: Number(saved) || 0 })}
          </Alert>
        )}
        <LokusNext lokus={lokus} />
        <Card title={t('lokus.quotaTitle')}>
          <QuotaBars quotas={quotas} />
          {cycle.may.plan && (
            <>
              <p className="text-muted">{t('lokus.quotaLead')}</p>
              <FormMessages also={['selection']}>
                <QuotaForm
                  identity={{ commandId: randomUUID(), owner: actor.id, formKey: quotaKey }}
                  initial={touched(keptQuota) ? keptQuota : filledForm(quotaValues(quotas))}
                  cycleId={cycleId}
                  areaCode={cycle.areaCode}
                />
              </FormMessages>
            </>
          )}
        </Card>
        <Card title={t('lokus.villages')}>
          <p>{t('lokus.chosen', { n: chosen.length, all })}</p>
          <p className="text-muted">
            {rankedAt ? t('lokus.source', { at: formatDateTime(rankedAt, locale) }) : t('lokus.unscored')}
          </p>
          {cycle.may.plan ? (
            <FormMessages also={['selection']}>
              <LokusForm
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={touched(kept) ? kept : filled}
                cycleId={cycleId}
                all={all}
                subdistricts={await villageChoices(lokus)}
              />
            </FormMessages>
          ) : (
            <LokusVillages subdistricts={await villageChoices(lokus)} />
          )}
        </Card>
        <VillageQuotas actor={actor} lokus={lokus} village={typeof village === 'string' ? village : ''} />
      </div>
    </>
  )
}
