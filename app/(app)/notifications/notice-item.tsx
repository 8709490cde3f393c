import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { CommandForm } from '@/app/ui/command-form'
import type { Identity } from '@/app/ui/form-identity'
import { Status } from '@/app/ui/status'
import { toRoute } from '@/app/ui/to-route'
import { emptyForm } from '@/lib/domain/form-state'
import { LIST_OF, stepKey } from '@/lib/domain/notifications/counts'
import { formatDate } from '@/lib/i18n/format'
import type { Notice } from '@/lib/server/notifications/list-notifications'
import { markReadForm } from './actions'

/** One notification: what it says, where to act, and a way to put it aside. */
export function NoticeItem({ notice, identity }: { notice: Notice; identity: Identity }) {
  const t = useTranslations('notification')
  const { id, kind, step, count, day, read } = notice
  return (
    <li className={`grid gap-2 border-t border-base-300 py-4 first:border-t-0 ${read ? '' : 'font-medium'}`}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted">
        {!read && <Status tone="primary">{t('unread')}</Status>}
        <span>{t(`rule.${kind}`)}</span>
        <span>{formatDate(day, useLocale())}</span>
      </p>
      <p className="max-w-prose">{t(`step.${stepKey(kind, step)}`, { count })}</p>
      <div className="flex flex-wrap items-start gap-2">
        <ButtonLink href={toRoute(LIST_OF[kind])} look={read ? 'quiet' : 'secondary'}>
          {t('open')}
        </ButtonLink>
        {!read && (
          <CommandForm
            action={markReadForm}
            identity={identity}
            initial={emptyForm}
            about={{ notificationId: id }}
            submit={t('read')}
            look="quiet"
          />
        )}
      </div>
    </li>
  )
}
