import { useLocale, useTranslations } from 'next-intl'
import { Status } from '@/app/ui/status'
import { formatDateTime } from '@/lib/i18n/format'
import type { Said } from '@/lib/server/lines/get-dialogue'

/** How much of a question an answer repeats. */
const LONGEST_QUOTE = 80

/** The beginning of what somebody said. */
export const quoteOf = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()}…` : text

/** What was said, oldest first: who, when, and which question it puts or answers. `among` holds the questions answered. */
export function SaidList({ said, among }: { said: Said[]; among: Said[] }) {
  const t = useTranslations('dialogue')
  const roles = useTranslations('role')
  const locale = useLocale()
  return (
    <ol className="grid gap-3">
      {said.map(({ id, text, by, role, at, question, answersId }) => (
        <li key={id} className="grid gap-1 border-t border-base-300 pt-3 first:border-t-0 first:pt-0">
          <p className="text-muted">
            {t('by', { name: by, role: roles(role) })} · <time dateTime={at}>{formatDateTime(at, locale)}</time>
          </p>
          {question && (
            <Status tone={question === 'open' ? 'warning' : 'neutral'}>
              {t(question === 'open' ? 'openQuestion' : 'question')}
            </Status>
          )}
          {answersId && <p className="text-muted">{answered(among.find((one) => one.id === answersId))}</p>}
          <p className="wrap-anywhere whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  )

  function answered(question: Said | undefined): string {
    return question ? t('answer', { question: quoteOf(question.text) }) : t('answerOfOlder')
  }
}
