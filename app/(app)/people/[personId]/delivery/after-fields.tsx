import { useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import type { FormState } from '@/lib/domain/form-state'
import { CONSENT_METHODS } from '@/lib/domain/people/consent'
import { EARLIER_CASE } from '@/lib/domain/pregnancies/pregnancy-codes'

type Props = { state: FormState; hasCase: boolean; reasons: { value: string; label: string }[] }

/** The mother's consent for her child, what becomes of her case, and who is proposed. */
export function AfterFields({ state, hasCase, reasons }: Props) {
  const t = useTranslations()
  return (
    <>
      <Card title={t('mother.delivery.consent')}>
        <RadioField
          state={state}
          name="childConsent"
          label={t('mother.field.childConsent')}
          options={[
            ...CONSENT_METHODS.map((value) => ({
              value: value as string,
              label: t(`person.consent.methods.${value}`),
            })),
            { value: 'not_yet', label: t('person.consent.notYet'), hint: t('person.consent.notYetHint') },
          ]}
        />
      </Card>
      <Card title={t('mother.delivery.after')}>
        {hasCase && (
          <RadioField
            state={state}
            name="pregnancyCase"
            label={t('mother.field.pregnancyCase')}
            options={EARLIER_CASE.map((value) => ({
              value,
              label: t(`mother.delivery.pregnancyCase.${value}`),
              hint: t(`mother.delivery.pregnancyCase.${value}Hint`),
            }))}
          />
        )}
        <CheckboxField state={state} name="proposeMother" label={t('mother.delivery.proposeMother')} />
        <CheckboxField state={state} name="proposeChild" label={t('mother.delivery.proposeChild')} />
        <SelectField
          state={state}
          name="selectionReason"
          label={t('mother.field.selectionReason')}
          optional
          options={reasons}
          className="max-w-96"
        />
      </Card>
    </>
  )
}
