'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useActionState, useContext, useRef } from 'react'
import { buttonClass } from '@/app/ui/button-look'
import { ErrorSummary } from '@/app/ui/error-summary'
import { DateField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { RadioField } from '@/app/ui/radio-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { errorOf, type FormState, valueOf, valuesOf } from '@/lib/domain/form-state'
import { AllocationFields } from './allocation-fields'
import { bulkForm } from './bulk-actions'
import { BulkProblems } from './bulk-problems'
import { BulkReport } from './bulk-report'
import type { MemberItem } from './packages/member-fields'

const Ticked = createContext<string[]>([])

type Props = {
  identity: Identity
  initial: FormState
  /** The list's query, to come back to. */
  back: string
  asOf: string
  today: string
  sources: { value: string; label: string }[]
  /** The lines of this page, as a form names them. */
  items: MemberItem[]
  children: ReactNode
}

/** The list with a box for each line, and beneath it what is done with those ticked: nothing is lost when refused. */
export function BulkForm({ identity, initial, back, asOf, today, sources, items, children }: Props) {
  const [state, send] = useActionState(bulkForm, initial)
  const form = useRef<HTMLFormElement>(null)
  const t = useTranslations('desk.bulk')
  const money = useTranslations('allocation')
  const names = Object.fromEntries(items.map(({ id, name, about }) => [id, `${name} · ${about}`]))
  const list = { identity, back, asOf: valueOf(state, 'asOf') ?? asOf }
  if (valueOf(state, 'stage') === 'report')
    return <BulkReport {...list} state={state} send={send} today={today} items={items} names={names} />
  const labels = {
    line: t('lines'),
    what: t('what'),
    scheduledOn: t('scheduledOn'),
    allocatedRp: t('allocatedRp'),
    allocatedSource: t('allocatedSource'),
    allocatedCode: money('code'),
    allocatedYear: money('year'),
  }
  const tick = (checked: boolean) => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name=line]') ?? []) box.checked = checked
  }
  const none = errorOf(state, 'line') !== undefined
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <input type="hidden" name="back" value={list.back} />
      <input type="hidden" name="asOf" value={list.asOf} />
      <ErrorSummary state={state} labels={labels} />
      <BulkProblems state={state} names={names} />
      <div id="line" tabIndex={-1} className={`grid gap-5 ${none ? 'border-l-4 border-error pl-3' : ''}`}>
        <TickAll tick={tick} />
        <Ticked value={valuesOf(state, 'line')}>{children}</Ticked>
      </div>
      <section
        aria-labelledby="bulk-title"
        className="card grid gap-4 border border-base-300 bg-base-100 p-4 md:p-5 print:hidden"
      >
        <div>
          <h2 id="bulk-title" className="text-xl font-bold">
            {t('title')}
          </h2>
          <p className="text-muted">{t('lead')}</p>
        </div>
        <RadioField
          state={state}
          name="what"
          label={labels.what}
          options={(['accept', 'arrange', 'report', 'package'] as const).map((value) => ({
            value,
            label: t(value),
            hint: t(`${value}Hint`),
          }))}
        />
        <div className="grid items-start gap-4 md:grid-cols-3">
          <DateField state={state} name="scheduledOn" label={labels.scheduledOn} min={today} optional />
          <AllocationFields
            state={state}
            labels={labels}
            hint={t('allocatedRpHint')}
            sources={sources}
            today={today}
            wide
          />
        </div>
        <div className="grid sm:justify-start">
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </section>
    </form>
  )
}

/** The box of one line; what was ticked stays ticked when the form comes back. */
export function LineBox({ id, label }: { id: string; label: string }) {
  const ticked = useContext(Ticked)
  return (
    <label className="inline-flex min-h-11 min-w-11 cursor-pointer items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        name="line"
        value={id}
        defaultChecked={ticked.includes(id)}
        className="checkbox checkbox-primary"
      />
    </label>
  )
}

/** Ticks the whole page: a shortcut of the browser, so it is not there without script. */
function TickAll({ tick }: { tick: (checked: boolean) => void }) {
  const t = useTranslations('desk')
  return (
    <p className="flex flex-wrap gap-2 print:hidden [@media(scripting:none)]:hidden">
      <button type="button" className={buttonClass('quiet')} onClick={() => tick(true)}>
        {t('choosePage')}
      </button>
      <button type="button" className={buttonClass('quiet')} onClick={() => tick(false)}>
        {t('dropPage')}
      </button>
    </p>
  )
}
