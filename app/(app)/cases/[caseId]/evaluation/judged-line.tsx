import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Disclosure } from '@/app/ui/disclosure'
import { LineStatus } from '@/app/ui/line-status'
import { Status } from '@/app/ui/status'
import { filledForm, valueOf } from '@/lib/domain/form-state'
import { formatDateTime } from '@/lib/i18n/format'
import { initialForm } from '@/lib/server/auth/form-stash'
import { requireActor } from '@/lib/server/auth/session'
import type { JudgedLine as Line } from '@/lib/server/evaluations/get-evaluations'
import { EvaluateLineForm } from './evaluate-line-form'

/** One line, how it was judged, and the form for whoever judges. */
export async function JudgedLine({ line, mayJudge }: { line: Line; mayJudge: boolean }) {
  const [t, locale, actor] = await Promise.all([getTranslations('meeting'), getLocale(), requireActor()])
  const { evaluation, verdicts } = line
  const formKey = `evaluate-line:${line.id}`
  const known: Record<string, string> = evaluation
    ? { verdict: evaluation.verdict, obstacle: evaluation.obstacle ?? '', note: evaluation.note ?? '' }
    : {}
  const initial = await initialForm(actor, formKey, filledForm(known))
  const form = (
    <EvaluateLineForm
      lineId={line.id}
      number={line.number}
      verdicts={verdicts}
      identity={{ commandId: randomUUID(), owner: actor.id, formKey }}
      initial={initial}
    />
  )
  const isTyped = valueOf(initial, 'note') !== valueOf(filledForm(known), 'note')
  return (
    <li className="card border border-base-300 bg-base-100">
      <div className="grid gap-3 p-4 md:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 className="min-w-0 flex-1 basis-64 text-lg font-bold wrap-anywhere">
            {line.number}. {line.activity}
          </h2>
          <LineStatus status={line.status} late={line.late} />
        </div>
        <p className="text-muted">{line.agency}</p>
        {evaluation ? (
          <div className="border-l-4 border-primary pl-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Status tone={evaluation.verdict === 'effective' ? 'success' : 'warning'}>
                {t(`verdict.${evaluation.verdict}`)}
              </Status>
              {evaluation.obstacle && <span>{t(`obstacle.${evaluation.obstacle}`)}</span>}
            </p>
            {evaluation.note && <p className="whitespace-pre-line">{evaluation.note}</p>}
            <p className="text-sm text-muted">
              {t('evaluation.by', { name: evaluation.by, at: formatDateTime(evaluation.at, locale) })}
            </p>
          </div>
        ) : (
          <p className="text-muted">{t(verdicts.length > 0 ? 'evaluation.none' : 'evaluation.notYet')}</p>
        )}
        {mayJudge &&
          verdicts.length > 0 &&
          (evaluation ? (
            <Disclosure summary={t('evaluation.change')} open={isTyped}>
              {form}
            </Disclosure>
          ) : (
            form
          ))}
      </div>
    </li>
  )
}
