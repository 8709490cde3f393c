import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { TEAM_PARTS } from '@/lib/domain/teams/team-parts'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import type { Member, TeamPage } from '@/lib/server/teams/get-team'
import { MemberForm } from './member-form'

/** Who is in the team, by part, with how each stands to the commitment; and who has left it. */
export async function MembersCard({ page }: { page: TeamPage }) {
  const [t, locale] = await Promise.all([getTranslations('team'), getLocale()])
  const { members, formerMembers } = page
  return (
    <Card title={t('members.title')}>
      {members.length === 0 && (
        <div>
          <p className="font-semibold">{t('members.none')}</p>
          <p className="text-muted">{t('members.noneBody')}</p>
        </div>
      )}
      {TEAM_PARTS.map((part) => {
        const those = members.filter((member) => member.part === part)
        if (those.length === 0) return null
        return (
          <section key={part} className="grid gap-2 border-t border-base-300 pt-3 first:border-t-0">
            <h3 className="text-lg font-bold">{t(`part.${part}`)}</h3>
            <ul className="grid gap-3">
              {those.map((member) => (
                <MemberItem key={member.id} member={member} page={page} />
              ))}
            </ul>
          </section>
        )
      })}
      {formerMembers.length > 0 && (
        <section className="grid gap-2 border-t border-base-300 pt-3">
          <h3 className="text-lg font-bold">{t('members.former')}</h3>
          <ul className="grid gap-1">
            {formerMembers.map(({ id, name, part, fromOn, toOn, endReason }) => (
              <li key={id}>
                {t('members.formerItem', {
                  name,
                  part: t(`part.${part}`),
                  from: formatDate(fromOn, locale),
                  to: formatDate(toOn, locale),
                  reason: endReason ?? '–',
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

async function MemberItem({ member, page }: { member: Member; page: TeamPage }) {
  const [t, locale, actor] = await Promise.all([getTranslations('team'), getLocale(), requireActor()])
  const { id, name, position, hasAccount, fromOn, signedOn, onPaper } = member
  const date = formatDate(signedOn, locale)
  const steps = page.mayManage ? (['paper', 'end'] as const).filter((step) => step === 'end' || mayRecord(member)) : []
  const forms = await Promise.all(
    steps.map(async (step) => ({ step, initial: await initialForm(actor, `${step}-member:${id}`) })),
  )
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-semibold wrap-anywhere">{name}</span>
        {signedOn === null ? (
          <Status tone="warning">{t('members.unsigned')}</Status>
        ) : (
          <Status tone="success">{onPaper ? t('members.onPaper', { date }) : t('members.signed', { date })}</Status>
        )}
      </div>
      <p className="text-muted">
        {position} · {t('members.since', { from: formatDate(fromOn, locale) })}
        {!hasAccount && ` · ${t('members.outsider')}`}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {forms.map(({ step, initial }) => (
          <MemberForm
            key={step}
            step={step}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey: `${step}-member:${id}` }}
            initial={initial}
            cycleId={page.cycle.id}
            member={{ id, name }}
            today={today()}
          />
        ))}
      </div>
    </li>
  )
}

const mayRecord = ({ hasAccount, signedOn }: Member) => !hasAccount && signedOn === null
