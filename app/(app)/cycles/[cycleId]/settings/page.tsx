import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { CYCLE_STAGES } from '@/lib/domain/cycles/stages'
import { filledForm, type FormState } from '@/lib/domain/form-state'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getCycleSettings } from '@/lib/server/cycles/get-cycle-settings'
import { CycleForm } from './cycle-form'
import { LimitsForm } from './limits-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cycle.settings'))('title') }
}

export default async function CycleSettingsPage({ params }: PageProps<'/cycles/[cycleId]/settings'>) {
  const { cycleId } = await params
  const [actor, { cycle, limits }, t] = await Promise.all([
    requireActor(),
    getCycleSettings(cycleId),
    getTranslations('cycle'),
  ])
  const identity = (form: string) => ({ commandId: randomUUID(), owner: actor.id, formKey: `${form}:${cycleId}` })
  const initial = async (form: string, values: FormState['values']) => {
    const stashed = await initialForm(actor, `${form}:${cycleId}`)
    return Object.keys(stashed.values).length > 0 ? stashed : filledForm(values)
  }
  const name = t('name', { semester: String(cycle.semester), year: String(cycle.year) })
  return (
    <>
      <PageHeader
        title={t('settings.title')}
        lead={t('settings.lead')}
        crumbs={[
          { label: t('title'), href: toRoute('/cycles') },
          { label: `${name}, ${cycle.districtName}`, href: toRoute(`/cycles/${cycleId}`) },
        ]}
      />
      {cycle.closedOn ? (
        <Alert>{t('settings.closed')}</Alert>
      ) : (
        <div className="grid gap-5">
          <FormMessages also={['cycle']}>
            <Card title={t('settings.dates')}>
              <CycleForm
                cycleId={cycleId}
                identity={identity('cycle')}
                initial={await initial('cycle', {
                  startsOn: cycle.startsOn,
                  endsOn: cycle.endsOn,
                  ...(cycle.wholeDistrict ? { wholeDistrict: 'yes' } : {}),
                })}
              />
            </Card>
            <Card title={t('settings.limits')}>
              <p className="max-w-prose text-muted">{t('settings.limitsLead')}</p>
              <LimitsForm
                cycleId={cycleId}
                identity={identity('limits')}
                initial={await initial('limits', {
                  ...Object.fromEntries(CYCLE_STAGES.map((stage) => [stage, String(limits[stage])])),
                  reschedule: 'yes',
                })}
              />
            </Card>
          </FormMessages>
        </div>
      )}
    </>
  )
}
