import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { CommandForm } from '@/app/ui/command-form'
import { EmptyState } from '@/app/ui/empty-state'
import { FormMessages } from '@/app/ui/form-messages'
import { NextStep } from '@/app/ui/next-step'
import { PageHeader } from '@/app/ui/page-header'
import { emptyForm } from '@/lib/domain/form-state'
import { listNotifications } from '@/lib/server/notifications/list-notifications'
import { markReadForm } from './actions'
import { NoticeItem } from './notice-item'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notification'))('title') }
}

export default async function NotificationsPage() {
  const [{ owner, rows, unread }, t] = await Promise.all([listNotifications(), getTranslations('notification')])
  const identity = (of: string) => ({ commandId: randomUUID(), owner, formKey: `read:${of}` })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FormMessages>
        <div className="grid gap-5">
          <NextStep
            title={unread > 0 ? t('next.title', { count: unread }) : t('next.none')}
            waiting={unread === 0}
            action={
              unread > 1 && (
                <CommandForm
                  // After it is done the page is made anew, with a command of its own.
                  key={unread}
                  action={markReadForm}
                  identity={identity('all')}
                  initial={emptyForm}
                  about={{ notificationId: '' }}
                  submit={t('readAll')}
                  look="secondary"
                />
              )
            }
          >
            {unread > 0 ? t('next.body') : t('next.noneBody')}
          </NextStep>
          {rows.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
          ) : (
            <Card>
              <ul aria-label={t('caption')}>
                {rows.map((notice) => (
                  <NoticeItem key={notice.id} notice={notice} identity={identity(notice.id)} />
                ))}
              </ul>
            </Card>
          )}
          <p className="text-muted">
            {rows.length > 0 && <>{t('older', { count: rows.length })} </>}
            <Link
              href="/account"
              className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
            >
              {t('mailSettings')}
            </Link>
          </p>
        </div>
      </FormMessages>
    </>
  )
}
