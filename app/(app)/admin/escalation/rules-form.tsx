'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Card } from '@/app/ui/card'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { ErrorSummary } from '@/app/ui/error-summary'
import { NumberField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SubmitButton } from '@/app/ui/submit-button'
import { DEFAULT_RULES, RULE_CODES, type RuleCode } from '@/lib/domain/escalation/rules'
import { COUNTS_BACK, daysField, onField } from '@/lib/domain/escalation/rules-input'
import type { FormState } from '@/lib/domain/form-state'
import { rulesForm, type RulesState } from './actions'
import { PreviewCard } from './preview-card'

/** Every rule with the days and switch of its steps, and the quiet hours; first to be looked at, then to be saved. */
export function RulesForm({ identity, initial }: { identity: Identity; initial: FormState }) {
  const [state, action] = useActionState<RulesState, FormData>(rulesForm, initial)
  const t = useTranslations('escalation')
  const tNotice = useTranslations('notification')
  const daysLabel = (rule: RuleCode, place: number) =>
    t(COUNTS_BACK.includes(rule) ? 'before' : 'after', {
      to: tNotice(`recipient.${DEFAULT_RULES[rule][place]?.to ?? 'planner'}`),
    })
  const labels = Object.fromEntries([
    ...RULE_CODES.flatMap((rule) =>
      DEFAULT_RULES[rule].map((_, place) => [
        daysField(rule, place + 1),
        `${tNotice(`rule.${rule}`)}, ${daysLabel(rule, place)}`,
      ]),
    ),
    ['quietFrom', t('quiet.from')],
    ['quietUntil', t('quiet.until')],
  ]) as Record<string, string>
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormIdentity {...identity} />
      <ErrorSummary state={state} labels={labels} />
      {state.preview && <PreviewCard preview={state.preview} />}
      {RULE_CODES.map((rule) => (
        <Card key={rule} title={tNotice(`rule.${rule}`)}>
          <p className="text-muted">{t(`from.${rule}`)}</p>
          <ol className="grid gap-4">
            {DEFAULT_RULES[rule].map(({ to }, place) => (
              <li key={to} className="grid items-end gap-x-6 gap-y-2 border-t border-base-300 pt-3 sm:grid-cols-2">
                <NumberField
                  state={state}
                  name={daysField(rule, place + 1)}
                  label={daysLabel(rule, place)}
                  unit={t('days')}
                  whole
                  maxLength={3}
                />
                <CheckboxField
                  state={state}
                  name={onField(rule, place + 1)}
                  label={t('on', { step: place + 1, to: tNotice(`recipient.${to}`) })}
                />
              </li>
            ))}
          </ol>
        </Card>
      ))}
      <Card title={t('quiet.title')}>
        <p className="max-w-prose text-muted">{t('quiet.lead')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            state={state}
            name="quietFrom"
            label={t('quiet.from')}
            hint={t('quiet.hourHint')}
            whole
            maxLength={2}
          />
          <NumberField
            state={state}
            name="quietUntil"
            label={t('quiet.until')}
            hint={t('quiet.hourHint')}
            whole
            maxLength={2}
          />
        </div>
        <CheckboxField state={state} name="quietWeekends" label={t('quiet.weekends')} />
      </Card>
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="secondary" name="do" value="preview">
          {t('preview')}
        </SubmitButton>
        <SubmitButton name="do" value="save">
          {t('save')}
        </SubmitButton>
      </div>
    </form>
  )
}
