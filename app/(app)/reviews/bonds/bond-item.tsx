import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { CommandForm } from '@/app/ui/command-form'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { Bond } from '@/lib/server/reviews/list-bonds'
import { liftConflictForm } from './actions'

/** One bond: who, with whom by the case's number, why, and how to lift it while it is in force. */
export async function BondItem({ bond }: { bond: Bond }) {
  const [t, locale, actor] = await Promise.all([getTranslations('queue'), getLocale(), requireActor()])
  const { id, expert, caseId, caseNumber, kind, reason, declaredOn, declaredBy, lifted } = bond
  const formKey = `lift-conflict:${id}`
  return (
    <li className="card grid gap-2 border border-base-300 bg-base-100 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-semibold">
          {expert}: {t(`kind.${kind}`)}
        </span>
        {lifted === null && <Status tone="warning">{t('bonds.inForce')}</Status>}
      </div>
      <p className="wrap-anywhere">{reason}</p>
      <p className="text-muted">{t('bonds.declaredBy', { date: formatDate(declaredOn, locale), by: declaredBy })}</p>
      {lifted && (
        <p className="wrap-anywhere">
          {t('bonds.lifted', { date: formatDate(lifted.on, locale), by: lifted.by, reason: lifted.reason })}
        </p>
      )}
      <Link
        href={toRoute(`/cases/${caseId}/review`)}
        className="inline-flex min-h-11 w-fit items-center text-primary underline underline-offset-4"
      >
        {t('bonds.case')} {caseNumber}
      </Link>
      {lifted === null && (
        <CommandForm
          action={liftConflictForm}
          identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
          initial={await initialForm(actor, formKey)}
          about={{ conflictId: id }}
          submit={t('bonds.lift')}
          summary={t('bonds.lift')}
          look="secondary"
          reason={{ id: `reason-${id}`, label: t('bonds.liftReason') }}
        />
      )}
    </li>
  )
}
