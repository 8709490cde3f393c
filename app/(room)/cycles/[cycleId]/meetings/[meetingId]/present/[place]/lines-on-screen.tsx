import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Disclosure } from '@/app/ui/disclosure'
import { FormMessages } from '@/app/ui/form-messages'
import { LineStatus } from '@/app/ui/line-status'
import { Status } from '@/app/ui/status'
import { emptyForm, fieldsInError, filledForm, valueOf } from '@/lib/domain/form-state'
import { formatDate } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { PresentedLine, PresentPage } from '@/lib/server/meetings/present-case'
import { AnswerForm } from './answer-form'

/** The plan of a case for the room: what, which agency, until when; and who answers now. */
export async function LinesOnScreen({ page, village }: { page: PresentPage; village: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('meeting'), getLocale()])
  const { lines } = page.case
  const asked = lines.filter((line) => line.asked)
  const agencies = [...new Set(asked.map(({ agency }) => agency))].join(', ')
  return (
    <section aria-labelledby="plan" className="grid gap-3">
      <h2 id="plan" className="text-2xl font-bold md:text-3xl">
        {t('screen.plan')}
      </h2>
      {page.meeting.kind === 'dissemination_1' && lines.length > 0 && (
        <p className="rounded-box bg-primary p-3 font-bold text-primary-content">
          {asked.length > 0 ? t('screen.asks', { agencies }) : t('screen.asksNobody')}
        </p>
      )}
      {lines.length === 0 && <p className="text-muted">{t('screen.noPlan')}</p>}
      <ol className="grid gap-3">
        {lines.map((line) => (
          <li
            key={line.id}
            className={`grid gap-2 border-l-8 bg-base-100 p-3 ${line.asked ? 'border-accent' : 'border-base-300'}`}
          >
            <p className="font-semibold wrap-anywhere">
              {line.number}. {line.activity ?? t('screen.keptLine')}
            </p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <strong>{line.agency}</strong>
              <span>{t('screen.due', { day: formatDate(line.deadlineOn, locale) })}</span>
              <LineStatus status={line.status} late={line.late} />
              {page.meeting.kind === 'dissemination_2' && (
                <Status tone={line.verdict === 'effective' ? 'success' : line.verdict ? 'warning' : 'neutral'}>
                  {line.verdict ? t(`verdict.${line.verdict}`) : t('screen.unjudged')}
                </Status>
              )}
            </p>
            {page.mayAnswer && line.asked && <Answer line={line} page={page} village={village} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

async function Answer({ line, page, village }: { line: PresentedLine; page: PresentPage; village: boolean }) {
  const [t, actor] = await Promise.all([getTranslations('meeting.answer'), requireActor()])
  const { meeting, agencies, speakers } = page
  const formKey = `answer:${meeting.id}:${line.id}`
  const speaker = speakers[line.agencyId]
  const initial = await initialForm(actor, formKey, speaker ? filledForm({ spokenBy: speaker }) : emptyForm)
  const about = {
    cycleId: meeting.cycle.id,
    meetingId: meeting.id,
    lineId: line.id,
    place: String(page.case.place),
    village: village ? '1' : '',
  }
  return (
    <Disclosure
      summary={t('title', { agency: line.agency })}
      open={fieldsInError(initial).length > 0 || valueOf(initial, 'answer') !== undefined}
    >
      <FormMessages also={['meeting']}>
        <AnswerForm
          about={about}
          lineNumber={line.number}
          identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
          initial={initial}
          agencies={agencies
            .filter(({ id }) => id !== line.agencyId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </FormMessages>
    </Disclosure>
  )
}
