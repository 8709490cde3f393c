import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import type { TaskCardContent, TaskItem } from './present-task'

/** One kind of work: how many wait, the first few, and the way to all of them. */
export function TaskCard({ card }: { card: TaskCardContent }) {
  const t = useTranslations('task')
  return (
    <Card title={card.title} actions={<Status tone="primary">{t('count', { count: card.count })}</Status>}>
      {card.note && <p className="text-muted">{card.note}</p>}
      <ul className="grid">
        {card.items.map((item) => (
          <li key={item.key} className="border-t border-base-300 py-1 first:border-t-0">
            <Item item={item} />
          </li>
        ))}
      </ul>
      {card.all && (
        <div>
          <ButtonLink href={card.all} look="quiet">
            {t('all')}
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

function Item({ item }: { item: TaskItem }) {
  return (
    <>
      {item.href ? (
        <Link
          href={item.href}
          className="flex min-h-11 items-center py-1 font-semibold text-primary underline underline-offset-4"
        >
          {item.text}
        </Link>
      ) : (
        <span className="flex min-h-11 items-center font-semibold">{item.text}</span>
      )}
      {item.notes.map((note) => (
        <p key={note} className={`pb-1 ${item.late ? 'font-semibold text-error' : 'text-muted'}`}>
          {note}
        </p>
      ))}
    </>
  )
}
