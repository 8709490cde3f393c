import { Icon } from '@/app/ui/line-icon'
import { SelectField } from '@/app/ui/select-field'
import { type FormState, valueOf } from '@/lib/domain/form-state'
import type { Live } from './live-answers'
import { QuestionControl } from './question-control'
import type { Question, SectionTexts } from './section-texts'

type QuestionProps = { question: Question; state: FormState; texts: SectionTexts; live: Live | null }

/** One question: when it applies, what the checker said, the answer, and where it comes from. */
export function QuestionField({ question, state, texts, live }: QuestionProps) {
  const { code, onlyIf, remarks, restricted, warning } = question
  return (
    <div
      hidden={live !== null && !live.applies(code)}
      className="rounded-box border border-base-300 bg-base-100 p-4 has-[[id$='-error']]:border-error"
    >
      {remarks.map((remark) => (
        <Note key={remark} icon="reviews" look="text-warning">
          <strong>{texts.remark}:</strong> {remark}
        </Note>
      ))}
      {onlyIf && live === null && <p className="mb-2 text-muted">{onlyIf}</p>}
      <QuestionControl question={question} state={state} />
      {warning && (
        <Note icon="warning" look="mt-2 text-warning">
          {warning}
        </Note>
      )}
      {restricted && (
        <Note icon="lock" look="mt-2 text-muted">
          {texts.restricted}
        </Note>
      )}
      <SourceAndStatus question={question} state={state} texts={texts} live={live} />
    </div>
  )
}

function Note({
  icon,
  look,
  children,
}: {
  icon: 'lock' | 'reviews' | 'warning'
  look: string
  children: React.ReactNode
}) {
  return (
    <p className={`mb-2 flex items-start gap-1.5 ${look}`}>
      <Icon name={icon} className="mt-0.5 size-5" />
      <span>{children}</span>
    </p>
  )
}

function SourceAndStatus({ question: { code, suggested, mark }, state, texts, live }: QuestionProps) {
  const chosen = (part: string) => (live ? live.chosen(`${code}.${part}`) : valueOf(state, `${code}.${part}`))
  const source = texts.sources.find(({ value }) => value === chosen('source'))?.label
  const status = texts.statuses.find(({ value }) => value === chosen('status') && value !== 'filled')?.label
  const given = [status, source].filter(Boolean).join(' · ')
  return (
    <details className="mt-2">
      <summary className="min-h-11 py-2.5 text-primary">
        <span className="underline underline-offset-4">{texts.details}</span>
        {given && <span className="text-base-content"> ({given})</span>}
      </summary>
      <div className="grid gap-3 pt-1 pb-2 sm:grid-cols-2">
        <SelectField
          state={state}
          name={`${code}.source`}
          label={texts.source}
          options={texts.sources}
          placeholder={suggested}
        />
        <SelectField
          state={state}
          name={`${code}.status`}
          label={texts.status}
          options={texts.statuses.slice(1)}
          placeholder={texts.statuses[0]?.label ?? ''}
        />
      </div>
      <p className="pb-2 text-muted">{texts.marks[mark]}</p>
    </details>
  )
}
