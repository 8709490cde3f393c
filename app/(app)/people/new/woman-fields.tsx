import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { DateField, TextField } from '@/app/ui/field'
import type { FormState } from '@/lib/domain/form-state'

const NAME = { maxLength: 120, autoComplete: 'off', autoCapitalize: 'words', spellCheck: false } as const

/** Who the woman is: her own name and age, and her husband, where there is one. */
export function WomanFields({ state, today }: { state: FormState; today: string }) {
  const t = useTranslations()
  return (
    <>
      <TextField state={state} name="name" label={t('person.registerAs.name')} {...NAME} />
      <DateField state={state} name="bornOn" label={t('person.field.bornOn')} max={today} />
      <CheckboxField state={state} name="bornOnEstimated" label={t('person.register.bornOnEstimatedLabel')} />
      <TextField state={state} name="partnerName" label={t('mother.field.partnerName')} optional {...NAME} />
      <DateField
        state={state}
        name="marriageOn"
        label={t('mother.field.marriageOn')}
        hint={t('person.registerAs.marriageHint')}
        optional
      />
    </>
  )
}
