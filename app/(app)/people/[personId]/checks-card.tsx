import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { CheckCharts } from '@/app/ui/check-charts'
import { CheckTable } from '@/app/ui/check-table'
import { CommandForm } from '@/app/ui/command-form'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { emptyForm } from '@/lib/domain/form-state'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { confirmCheckForm, rejectCheckForm } from './check-actions'

type Props = { actor: Actor; personId: string; areaCode: string; checks: CheckRow[]; hbLimit: number }

/** A woman's checks as charts and table, and for the health centre what waits to be confirmed. */
export async function ChecksCard({ actor, personId, areaCode, checks, hbLimit }: Props) {
  const t = await getTranslations('mother.check')
  const waiting = checks.filter(
    ({ status, recordedById }) =>
      status === 'recorded' && can(actor, 'measurement:confirm', { areaCode, doneBy: [recordedById] }),
  )
  return (
    <Card title={t('card')} id="checks">
      {checks.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <div className="grid gap-4">
          <FormMessages also={['mother']}>
            {waiting.map((check) => (
              <Decide key={check.id} actor={actor} personId={personId} check={check} />
            ))}
          </FormMessages>
          <CheckTable checks={checks} />
          <CheckCharts checks={checks} hbLimit={hbLimit} />
        </div>
      )}
    </Card>
  )
}

async function Decide({ actor, personId, check }: { actor: Actor; personId: string; check: CheckRow }) {
  const [t, locale] = await Promise.all([getTranslations('mother.check'), getLocale()])
  const formKey = `reject-check:${check.id}`
  const identity = () => ({ commandId: randomUUID(), owner: actor.id, formKey })
  const about = { checkId: check.id, personId }
  return (
    <section className="grid gap-2 rounded-box border border-base-300 p-4">
      <h3 className="font-bold">{t('decide', { date: formatDate(check.checkedOn, locale) })}</h3>
      <p className="text-muted">
        {t('decideBody')} {check.recordedBy && t('by', { name: check.recordedBy })}
        {check.challengeReason && <> · {check.challengeReason}</>}
      </p>
      <CommandForm
        action={confirmCheckForm}
        identity={identity()}
        initial={emptyForm}
        about={about}
        submit={t('confirm')}
      />
      <CommandForm
        action={rejectCheckForm}
        identity={identity()}
        initial={await initialForm(actor, formKey)}
        about={about}
        submit={t('rejectSubmit')}
        look="danger"
        reason={{ id: `reason-${check.id}`, label: t('why') }}
        summary={t('reject')}
      />
    </section>
  )
}
