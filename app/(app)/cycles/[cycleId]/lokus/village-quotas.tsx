import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '@/app/ui/button-look'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { QuotaBars } from '@/app/ui/quota-bars'
import { SelectField } from '@/app/ui/select-field'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { filledForm } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import type { Lokus } from '@/lib/server/selection/get-lokus'
import { quotaValues } from './quota-values'
import { QuotaForm } from './quota-form'

/** Villages with quotas of their own, and the form of the one that is asked for. */
export async function VillageQuotas({ actor, lokus, village }: { actor: Actor; lokus: Lokus; village: string }) {
  const t = await getTranslations('selection')
  const { cycle, subdistricts, villageQuotas } = lokus
  const asked = subdistricts.flatMap(({ villages }) => villages).find(({ code }) => code === village)
  const formKey = `quota:${cycle.id}:${village}`
  const own = villageQuotas.find(({ code }) => code === village)?.quotas ?? []
  const kept = asked && (await initialForm(actor, formKey))
  return (
    <Card title={t('lokus.quotaFor')}>
      <p className="text-muted">{t('lokus.quotaForLead')}</p>
      {villageQuotas.map(({ code, name, quotas }) => (
        <section key={code}>
          <h3 className="mb-1 text-lg font-bold">{name}</h3>
          <QuotaBars quotas={quotas} />
        </section>
      ))}
      {cycle.may.plan && (
        <form method="get" action={toRoute(`/cycles/${cycle.id}/lokus`)} className="grid items-end gap-3 sm:flex">
          <SelectField
            state={filledForm({ village })}
            name="village"
            label={t('lokus.quotaVillage')}
            options={subdistricts.map(({ name, villages }) => ({
              label: name,
              options: villages.map((one) => ({ value: one.code, label: one.name })),
            }))}
          />
          <button type="submit" className={buttonClass('secondary')}>
            {t('lokus.quotaShow')}
          </button>
        </form>
      )}
      {cycle.may.plan && asked && kept && (
        <section id="village-quota">
          <h3 className="mb-2 text-lg font-bold">{t('lokus.quotaOf', { village: asked.name })}</h3>
          <FormMessages also={['selection']}>
            <QuotaForm
              identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
              initial={Object.keys(kept.values).length > 0 ? kept : filledForm(quotaValues(own))}
              cycleId={cycle.id}
              areaCode={asked.code}
            />
          </FormMessages>
        </section>
      )}
    </Card>
  )
}
