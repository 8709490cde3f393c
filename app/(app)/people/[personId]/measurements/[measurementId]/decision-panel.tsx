import { randomUUID } from 'node:crypto'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver, refusedAsSamePerson } from '@/lib/domain/access/policy'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { initialForm } from '@/lib/server/auth/form-stash'
import { ConfirmForm } from './confirm-form'
import { RejectForm } from './reject-form'

type Props = { actor: Actor; areaCode: string; row: MeasurementRow }

/** Whether this measurement counts, who said so, and what this actor may do about it. */
export async function DecisionPanel({ actor, areaCode, row }: Props) {
  const t = await getTranslations('measurement')
  const subject = { areaCode, doneBy: [row.measuredById] }
  const mayDecide = can(actor, 'measurement:confirm', subject)
  const confirmed = row.status === 'confirmed'
  const mayCorrect =
    row.status !== 'rejected' &&
    can(actor, 'measurement:record', { areaCode }) &&
    (!confirmed || mayEver(actor, 'measurement:confirm'))
  const correct = mayCorrect && (
    <ButtonLink href={toRoute(`/people/${row.personId}/measure?replaces=${row.id}`)} look="secondary">
      {t('detail.correct')}
    </ButtonLink>
  )
  if (row.status === 'recorded' && mayDecide) {
    return (
      <NextStep title={t('decide.title')} action={correct}>
        <p className="mb-3">{t('decide.lead')}</p>
        <Decide actor={actor} row={row} />
      </NextStep>
    )
  }
  const samePerson = refusedAsSamePerson(actor, 'measurement:confirm', subject) && mayEver(actor, 'measurement:confirm')
  return (
    <NextStep
      waiting
      title={row.status === 'recorded' ? t('decide.waiting') : t(`decide.${row.status}`)}
      action={correct}
    >
      {row.status === 'recorded' && <p>{samePerson ? t('decide.samePerson') : t('decide.waitingHint')}</p>}
      {row.statusByName && (
        <p>
          {t('detail.decidedBy')}: {row.statusByName}
        </p>
      )}
      {row.statusReason && (
        <p>
          {t('detail.reason')}: {row.statusReason}
        </p>
      )}
      {confirmed && mayDecide && <Decide actor={actor} row={row} />}
    </NextStep>
  )
}

async function Decide({ actor, row }: Omit<Props, 'areaCode'>) {
  const formKey = `reject:${row.id}`
  const about = { measurementId: row.id, personId: row.personId }
  const identity = () => ({ commandId: randomUUID(), owner: actor.id, formKey })
  return (
    <FormMessages also={['measurement']}>
      <div className="grid max-w-xl gap-3">
        {row.status === 'recorded' && <ConfirmForm {...about} identity={identity()} />}
        <RejectForm {...about} identity={identity()} initial={await initialForm(actor, formKey)} />
      </div>
    </FormMessages>
  )
}
