import { getLocale, getTranslations } from 'next-intl/server'
import { CommandForm } from '@/app/ui/command-form'
import { NextStep } from '@/app/ui/next-step'
import { formatDateTime } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { MeetingPage } from '@/lib/server/meetings/get-meeting'
import { BlockList } from '../_parts/block-list'
import { closeMeetingForm, openMeetingForm } from './actions'
import { formFor } from './form-for'

/** What a meeting needs next: to be opened, completed or closed. */
export async function MeetingNext({ page }: { page: MeetingPage }) {
  const [t, locale, actor] = await Promise.all([getTranslations('meeting'), getLocale(), requireActor()])
  const { meeting, blocks, closedBy, closedAt } = page
  const path = `/cycles/${meeting.cycle.id}/meetings/${meeting.id}`
  if (meeting.status === 'closed') {
    return (
      <NextStep title={t('next.closed')} waiting>
        {t('next.closedBy', { name: closedBy ?? '–', at: formatDateTime(closedAt, locale) })}
      </NextStep>
    )
  }
  const step = meeting.status === 'planned' ? 'open' : 'close'
  const isReady = step === 'open' || blocks.length === 0
  const { about, identity } = formFor(meeting, actor, step)
  return (
    <NextStep
      title={
        step === 'open'
          ? t('next.open', { kind: t(`kind.${meeting.kind}`) })
          : t(isReady ? 'next.close' : 'next.complete')
      }
      waiting={!meeting.mayRun}
      action={
        meeting.mayRun &&
        isReady && (
          <CommandForm
            action={step === 'open' ? openMeetingForm : closeMeetingForm}
            identity={identity}
            initial={await initialForm(actor, identity.formKey)}
            about={about}
            submit={t(step)}
          />
        )
      }
    >
      {!meeting.mayRun && <p>{t('next.waiting')}</p>}
      {step === 'open' ? <p>{t('next.openBody')}</p> : isReady && <p>{t('next.closeBody')}</p>}
      {step === 'close' && <BlockList blocks={blocks} meeting={path} />}
    </NextStep>
  )
}
