import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import type { Role } from '@/lib/domain/access/roles'
import type { LineGroup } from '@/lib/domain/lines/line-groups'
import type id from '@/lib/i18n/messages/line.id'
import { type LinesToDo as ToDo, MOST_COUNTED } from '@/lib/server/lines/count-lines-to-do'
import type { LineRow } from '@/lib/server/lines/line-rows'

type ToDoText = {
  [R in keyof (typeof id)['toDo']]: (typeof id)['toDo'][R] extends string
    ? never
    : `${R}.${keyof (typeof id)['toDo'][R] & string}`
}[keyof (typeof id)['toDo']]

/** Where the lines of a group are found by the filters of the list. */
const FILTER_OF: Partial<Record<LineGroup, string>> = {
  unanswered: 'status=approved',
  declined: 'status=declined',
  to_verify: 'status=done',
  late: 'late=yes',
}

/** What waits for whoever looks, above the list: the most urgent kind in words, the others as links. */
export function LinesToDo({ role, toDo, first }: { role: Role; toDo: ToDo; first: LineRow | undefined }) {
  const t = useTranslations('line.toDo')
  const waiting = toDo.filter(({ count }) => count > 0)
  const said = ({ group, count }: ToDo[number]) => {
    const whose = role === 'agency_planner' || role === 'technical_team' || role === 'village_officer' ? role : 'others'
    return t(`${whose}.${group}` as ToDoText, { count: count >= MOST_COUNTED ? `${MOST_COUNTED - 1}+` : count })
  }
  const [top, ...others] = waiting
  if (!top) {
    return (
      <NextStep waiting title={t('nothing')}>
        {t('nothingBody')}
      </NextStep>
    )
  }
  const href = FILTER_OF[top.group] ? toRoute(`/lines?${FILTER_OF[top.group]}`) : null
  return (
    <NextStep
      title={said(top)}
      action={
        first?.group === top.group ? (
          <ButtonLink href={toRoute(`/lines/${first.id}`)}>{t('first')}</ButtonLink>
        ) : (
          href && <ButtonLink href={href}>{t('see')}</ButtonLink>
        )
      }
    >
      {others.length > 0 && (
        <ul className="grid">
          {others.map((one) => (
            <li key={one.group}>
              {FILTER_OF[one.group] ? (
                <Link
                  href={toRoute(`/lines?${FILTER_OF[one.group]}`)}
                  className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
                >
                  {said(one)}
                </Link>
              ) : (
                said(one)
              )}
            </li>
          ))}
        </ul>
      )}
    </NextStep>
  )
}
