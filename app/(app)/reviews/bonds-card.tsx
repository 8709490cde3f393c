import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { Queue } from '@/lib/server/reviews/list-queue'
import { DeclareForm } from './declare-form'

/** The expert's own bonds in force, and the form for another one. */
export async function BondsCard({ queue }: { queue: Queue }) {
  const [t, tTeam, locale, actor] = await Promise.all([
    getTranslations('queue'),
    getTranslations('team'),
    getLocale(),
    requireActor(),
  ])
  const formKey = 'declare-conflict'
  const cycles = queue.cycles.map(({ id, year, semester }) => ({
    value: id,
    label: tTeam('cycle', { semester: String(semester), year: String(year) }),
  }))
  return (
    <Card title={t('bonds.title')}>
      <p className="max-w-prose text-muted">{t('bonds.lead')}</p>
      {queue.bonds.length === 0 ? (
        <p>{t('bonds.none')}</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-5">
          {queue.bonds.map(({ id, kind, reason, declaredOn, caseNumber }) => {
            const said = { kind: t(`kind.${kind}`), date: formatDate(declaredOn, locale), reason }
            return (
              <li key={id} className="wrap-anywhere">
                {caseNumber === null
                  ? t('bonds.item', said)
                  : t('bonds.itemOf', { ...said, number: String(caseNumber) })}
              </li>
            )
          })}
        </ul>
      )}
      {cycles.length > 0 && (
        <FormMessages also={['queue']}>
          <DeclareForm
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey)}
            cycles={cycles}
          />
        </FormMessages>
      )}
    </Card>
  )
}
