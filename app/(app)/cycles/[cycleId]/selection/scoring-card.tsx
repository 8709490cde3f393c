import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Bar } from '@/app/ui/bar'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { FormMessages } from '@/app/ui/form-messages'
import type { Actor } from '@/lib/domain/access/actor'
import { WEIGHTS_VERSION } from '@/lib/domain/selection/weights'
import { formatDateTime, formatNumber } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import type { Selection } from '@/lib/server/selection/get-selection'
import { scoreForm } from './actions'

/** When the list was scored last, how far a scoring is that goes on, and the button to score again. */
export async function ScoringCard({ actor, selection }: { actor: Actor; selection: Selection }) {
  const [t, locale] = await Promise.all([getTranslations('selection'), getLocale()])
  const { id: cycleId, scoring, may } = selection
  const running = scoring !== null && scoring.finishedAt === null
  const formKey = `score:${cycleId}`
  const figures = scoring && {
    at: formatDateTime(scoring.finishedAt, locale),
    total: formatNumber(scoring.total, locale),
    done: formatNumber(scoring.done, locale),
    listed: formatNumber(scoring.listed, locale),
  }
  return (
    <Card title={t('scoring.title')}>
      {figures === null && <p>{t('scoring.never')}</p>}
      {figures && running && (
        <>
          <p>{t('scoring.running', figures)}</p>
          <Bar total={scoring.total} parts={[{ key: 'done', value: scoring.done, tone: 'primary' }]} />
        </>
      )}
      {figures && !running && <p>{scoring.failed ? t('scoring.failed') : t('scoring.last', figures)}</p>}
      <p className="text-muted">{t('shownNote', { version: WEIGHTS_VERSION })}</p>
      {may.score && !running && (
        <FormMessages>
          <CommandForm
            action={scoreForm}
            identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
            initial={await initialForm(actor, formKey)}
            about={{ cycleId }}
            submit={t('scoring.submit')}
            look="secondary"
          />
        </FormMessages>
      )}
    </Card>
  )
}
