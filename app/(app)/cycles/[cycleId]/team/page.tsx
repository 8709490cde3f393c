import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { FormMessages } from '@/app/ui/form-messages'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '@/lib/server/auth/session'
import { getTeam } from '@/lib/server/teams/get-team'
import { AddMemberCard } from './add-member-card'
import { DecreeCard } from './decree-card'
import { MembersCard } from './members-card'
import { TeamNextStep } from './team-next-step'

const DONE = {
  decree: 'decree.saved',
  added: 'members.added',
  ended: 'members.ended',
  paper: 'members.paper',
} as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('title') }
}

export default async function TeamRoute({ params, searchParams }: PageProps<'/cycles/[cycleId]/team'>) {
  const [{ cycleId }, { did }, t, actor] = await Promise.all([
    params,
    searchParams,
    getTranslations('team'),
    requireActor(),
  ])
  const page = await getTeam(cycleId)
  const cycle = t('cycle', { semester: String(page.cycle.semester), year: String(page.cycle.year) })
  const told = DONE[did as keyof typeof DONE]
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { cycle })}
        crumbs={
          mayEver(actor, 'cycle:read')
            ? [
                { label: t('cycles'), href: toRoute('/cycles') },
                { label: cycle, href: toRoute(`/cycles/${cycleId}`) },
              ]
            : []
        }
      />
      <div className="grid gap-5">
        {told && (
          <Alert tone="success" live>
            {t(told)}
          </Alert>
        )}
        <TeamNextStep page={page} />
        <FormMessages also={['team']}>
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="grid gap-5">
              <MembersCard page={page} />
              {page.mayManage && <AddMemberCard cycleId={cycleId} />}
            </div>
            <DecreeCard page={page} />
          </div>
        </FormMessages>
      </div>
    </>
  )
}
