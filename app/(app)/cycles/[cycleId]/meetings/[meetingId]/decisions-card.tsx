import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { isMeetingOpenFor } from '@/lib/domain/meetings/meeting-lifecycle'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { Decision, MeetingPage } from '@/lib/server/meetings/get-meeting'
import { DecisionForm } from './decision-form'
import { formFor } from './form-for'

/** What the meeting decided, and the form for more. */
export async function DecisionsCard({ page: { meeting, decisions } }: { page: MeetingPage }) {
  const [t, locale, actor] = await Promise.all([getTranslations('meeting.decisions'), getLocale(), requireActor()])
  const decides = meeting.mayRun && isMeetingOpenFor('decide', meeting.status)
  const by = ({ responsible, dueOn }: Decision) =>
    dueOn === null ? t('byWhom', { responsible }) : t('by', { responsible, due: formatDate(dueOn, locale) })
  const about = ({ caseNumber, lineNumber }: Decision) =>
    lineNumber === null
      ? t('about', { number: caseNumber ?? 0 })
      : t('aboutLine', { number: caseNumber ?? 0, line: lineNumber })
  return (
    <Card id="decisions" title={t('title')}>
      {decisions.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ol className="grid gap-3">
        {decisions.map((decision) => (
          <li key={decision.id} className="border-l-4 border-primary pl-3 wrap-anywhere">
            <p className="whitespace-pre-line">
              {decision.number}. {decision.decision}
            </p>
            <p className="text-muted">{by(decision)}</p>
            {decision.caseId && (
              <Link
                href={toRoute(`/cases/${decision.caseId}/plan`)}
                className="inline-flex min-h-11 items-center text-primary underline underline-offset-4"
              >
                {about(decision)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {decides && (
        <div className="border-t border-base-300 pt-4">
          <h3 className="mb-2 text-lg font-bold">{t('add')}</h3>
          <DecisionForm
            {...formFor(meeting, actor, 'decision')}
            initial={await initialForm(actor, `decision:${meeting.id}`)}
          />
        </div>
      )}
    </Card>
  )
}
