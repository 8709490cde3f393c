import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { toRoute } from '@/app/ui/to-route'
import { commitmentOf, currentCommitment } from '@/lib/domain/teams/commitment'
import { formatDate } from '@/lib/i18n/format'
import { localeFrom } from '@/lib/i18n/locale'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { getTeam } from '@/lib/server/teams/get-team'
import { SignForm } from './sign-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('commitment.title') }
}

export default async function CommitmentRoute({ params }: PageProps<'/cycles/[cycleId]/team/commitment'>) {
  const [{ cycleId }, t, actor] = await Promise.all([params, getTranslations('team'), requireActor()])
  const locale = localeFrom(await getLocale())
  const page = await getTeam(cycleId)
  const own = page.members.find(({ isOwn }) => isOwn)
  // What was signed is shown in the wording in which it was signed.
  const text = (own?.version ? commitmentOf(own.version) : null) ?? currentCommitment()
  const cycle = t('cycle', { semester: String(page.cycle.semester), year: String(page.cycle.year) })
  const team = toRoute(`/cycles/${cycleId}/team`)
  const formKey = `commitment:${cycleId}`
  const back = (
    <ButtonLink href={team} look="secondary">
      {t('commitment.back')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('commitment.title')}
        lead={t('commitment.lead', { cycle, version: String(text.version) })}
        crumbs={[{ label: t('title'), href: team }]}
      />
      <div className="grid gap-5">
        {own === undefined ? (
          <NextStep title={t('commitment.notMember')} waiting action={back}>
            {t('commitment.notMemberBody')}
          </NextStep>
        ) : own.signedOn === null ? (
          <NextStep title={t('commitment.must')} />
        ) : (
          <NextStep
            title={t('commitment.signedBy', { name: own.name, date: formatDate(own.signedOn, locale) })}
            waiting
            action={back}
          >
            {t('commitment.signedBody')}
          </NextStep>
        )}
        <Card title={text.title[locale]}>
          <div className="grid max-w-prose gap-3 leading-relaxed">
            <p>{text.opening[locale]}</p>
            <ol className="grid list-decimal gap-2 pl-6">
              {text.points.map((point) => (
                <li key={point.id}>{point[locale]}</li>
              ))}
            </ol>
            <p>{text.closing[locale]}</p>
            <p className="text-muted">{t('commitment.ours')}</p>
          </div>
          {own?.signedOn === null && (
            <FormMessages also={['team']}>
              <SignForm
                identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
                initial={await initialForm(actor, formKey)}
                cycleId={cycleId}
                version={text.version}
              />
            </FormMessages>
          )}
        </Card>
      </div>
    </>
  )
}
