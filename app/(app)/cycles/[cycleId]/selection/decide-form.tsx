'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextAreaField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { errorOf, type FormState, valuesOf } from '@/lib/domain/form-state'
import { type CandidateItem, CandidateItemView } from './candidate-item'
import { decideForm } from './actions'

type Choices = { value: string; label: string }[]
export type DecideFormProps = {
  identity: Identity
  initial: FormState
  cycleId: string
  /** The list's query, to come back to. */
  back: string
  /** What to tick; or the one that this is about. */
  items: CandidateItem[]
  only?: string
  chooseReasons: Choices
  rejectReasons: Choices
  /** Where the cycle has not come to its selection, candidates are rejected at most. */
  mayChoose: boolean
}

/** The list with a box for each, and beneath it what is decided about those ticked: nothing of it is lost when refused. */
export function DecideForm(props: DecideFormProps) {
  const { identity, initial, cycleId, back, items, only, chooseReasons, rejectReasons, mayChoose } = props
  const [state, action] = useActionState(decideForm, initial)
  const t = useTranslations('selection.decide')
  const ticked = valuesOf(state, 'candidates')
  const labels = {
    candidates: t('candidates'),
    chooseReason: t('chooseReason'),
    rejectReason: t('rejectReason'),
    note: t('note'),
    overrideReason: t('override'),
  }
  const none = errorOf(state, 'candidates') !== undefined
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="cycleId" value={cycleId} />
      <input type="hidden" name="back" value={back} />
      {only && <input type="hidden" name="candidates" value={only} />}
      <ErrorSummary state={state} labels={labels} />
      {items.length > 0 && (
        <ul id="candidates" className={`grid gap-3 ${none ? 'border-l-4 border-error pl-3' : ''}`}>
          {items.map((item) => (
            <CandidateItemView key={item.id} item={item} checked={ticked.includes(item.id)} />
          ))}
        </ul>
      )}
      <section className="card border border-base-300 bg-base-100 print:hidden">
        <div className="grid gap-4 p-4 md:p-5">
          <div>
            <h2 className="text-xl font-bold">{only ? t('titleOne') : t('title')}</h2>
            {!only && <p className="text-muted">{t('hint')}</p>}
            {!mayChoose && <p className="font-semibold text-warning">{t('stageWait')}</p>}
          </div>
          <div className="grid items-start gap-4 md:grid-cols-2">
            {mayChoose && (
              <fieldset className="grid content-start gap-3">
                <legend className="mb-1 text-lg font-bold">{t('choose')}</legend>
                <SelectField state={state} name="chooseReason" label={t('chooseReason')} options={chooseReasons} />
                <TextAreaField
                  state={state}
                  name="overrideReason"
                  label={t('override')}
                  hint={t('overrideHint')}
                  rows={2}
                  maxLength={1000}
                  optional
                />
                <div className="grid sm:flex">
                  <SubmitButton name="step" value="choose">
                    {t('chooseSubmit')}
                  </SubmitButton>
                </div>
              </fieldset>
            )}
            <fieldset className="grid content-start gap-3">
              <legend className="mb-1 text-lg font-bold">{t('reject')}</legend>
              <SelectField state={state} name="rejectReason" label={t('rejectReason')} options={rejectReasons} />
              <div className="grid sm:flex">
                <SubmitButton name="step" value="reject" look="secondary">
                  {t('rejectSubmit')}
                </SubmitButton>
              </div>
            </fieldset>
          </div>
          <TextAreaField
            state={state}
            name="note"
            label={t('note')}
            hint={t('noteHint')}
            rows={2}
            maxLength={500}
            optional
          />
        </div>
      </section>
    </form>
  )
}
