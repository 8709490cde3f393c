import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { formatDate } from '@/lib/i18n/format'
import type { MeetingsOfKind } from '@/lib/server/meetings/list-meetings'
import { BlockList } from './block-list'
import { MeetingStatus } from './meeting-status'

/** The meetings of one kind, and what the open one lacks. */
export function KindCard({ of, base, mayRun }: { of: MeetingsOfKind; base: string; mayRun: boolean }) {
  const t = useTranslations('meeting')
  const locale = useLocale()
  const { kind, meetings, blocks } = of
  const open = meetings.find(({ status }) => status === 'held')
  return (
    <Card
      title={t(`kind.${kind}`)}
      actions={
        mayRun && (
          <ButtonLink href={toRoute(`${base}/new?kind=${kind}`)} look={meetings.length === 0 ? 'secondary' : 'quiet'}>
            {t(meetings.length === 0 ? 'list.plan' : 'list.planAgain')}
          </ButtonLink>
        )
      }
    >
      <p className="max-w-prose text-muted">{t(`about.${kind}`)}</p>
      {meetings.length === 0 && <p>{t('list.none')}</p>}
      <ul className="grid gap-2">
        {meetings.map(({ id, status, heldOn, place, invited, present, decisions }) => (
          <li key={id} className="border-t border-base-300 pt-2 first:border-t-0 first:pt-0">
            <div className="flex flex-wrap items-center gap-x-3">
              <Link
                href={toRoute(`${base}/${id}`)}
                className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4"
              >
                {t('list.on', { day: formatDate(heldOn, locale), place })}
              </Link>
              <MeetingStatus status={status} />
            </div>
            <p className="text-muted">
              {t('list.present', { present, invited })} · {t('list.decisions', { count: decisions })}
            </p>
          </li>
        ))}
      </ul>
      {open && blocks.length > 0 && (
        <div className="border-l-4 border-accent pl-3">
          <p className="font-semibold">{t('list.lacks')}</p>
          <BlockList blocks={blocks} meeting={`${base}/${open.id}`} />
        </div>
      )}
    </Card>
  )
}
