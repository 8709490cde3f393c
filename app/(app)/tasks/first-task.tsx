import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { NextStep } from '@/app/ui/next-step'
import type { TaskCardContent } from './present-task'

/** The most urgent of everything, with the button that leads straight to it. */
export function FirstTask({ card }: { card: TaskCardContent }) {
  const t = useTranslations()
  const [item] = card.items
  const href = item?.href ?? card.all
  return (
    <NextStep
      title={card.title}
      action={href && <ButtonLink href={href}>{t(card.onlyToSee ? 'common.open' : 'case.doNow')}</ButtonLink>}
    >
      {item && (
        <>
          <p>{item.text}</p>
          {item.notes.map((note) => (
            <p key={note} className={item.late ? 'font-semibold text-error' : 'text-muted'}>
              {note}
            </p>
          ))}
        </>
      )}
    </NextStep>
  )
}
