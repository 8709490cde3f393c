import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import { today } from '@/lib/server/clock'
import type { TeamPage } from '@/lib/server/teams/get-team'
import { DecreeForm } from './decree-form'

const LINK = 'inline-flex min-h-11 items-center text-primary underline underline-offset-4'

/** The decree in force with its file, those before it, and the form for whoever manages the team. */
export async function DecreeCard({ page }: { page: TeamPage }) {
  const [t, locale, actor] = await Promise.all([getTranslations('team.decree'), getLocale(), requireActor()])
  const { cycle, decree, pastDecrees, mayManage } = page
  const formKey = `decree:${cycle.id}`
  return (
    <Card title={t('title')}>
      {decree ? (
        <>
          <DescriptionList
            items={[
              { key: 'number', term: t('number'), value: decree.number },
              { key: 'on', term: t('on'), value: formatDate(decree.on, locale) },
            ]}
          />
          {/* A file, not a page of the application. */}
          <a href={`/api/decrees/${cycle.id}`} className={LINK}>
            {t('open')}
          </a>
        </>
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
      {pastDecrees.length > 0 && (
        <section className="grid gap-1">
          <h3 className="font-bold">{t('past')}</h3>
          <ul>
            {pastDecrees.map(({ past, number, on }) => (
              <li key={past}>
                {t('pastItem', { number, date: formatDate(on, locale) })}{' '}
                <a href={`/api/decrees/${cycle.id}?past=${past}`} className={LINK}>
                  {t('openPast', { number })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayManage && (
        <DecreeForm
          identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
          initial={await initialForm(actor, formKey)}
          cycleId={cycle.id}
          today={today()}
          replaces={decree !== null}
        />
      )}
    </Card>
  )
}
