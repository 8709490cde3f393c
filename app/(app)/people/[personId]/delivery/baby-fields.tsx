import { useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { NumberField, TextField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import type { FormState } from '@/lib/domain/form-state'

/** Shown only where so many were born; works without script. */
const SHOWN = {
  1: '',
  2: 'hidden group-has-[[name=babies][value="2"]:checked]/birth:block group-has-[[name=babies][value="3"]:checked]/birth:block',
  3: 'hidden group-has-[[name=babies][value="3"]:checked]/birth:block',
} as const
/** Asked only of a baby who lives. */
const LIVING = {
  1: 'group-has-[[name=alive1][value=no]:checked]/birth:hidden',
  2: 'group-has-[[name=alive2][value=no]:checked]/birth:hidden',
  3: 'group-has-[[name=alive3][value=no]:checked]/birth:hidden',
} as const

/** What the KIA book says of one baby. */
export function BabyFields({ state, n }: { state: FormState; n: 1 | 2 | 3 }) {
  const t = useTranslations()
  return (
    <div className={SHOWN[n]}>
      <Card title={t('mother.delivery.baby', { n })}>
        <RadioField
          state={state}
          name={`alive${n}`}
          label={t('mother.delivery.alive')}
          hint={t('mother.delivery.aliveHint')}
          inline
          options={[
            { value: 'yes', label: t('mother.delivery.aliveYes') },
            { value: 'no', label: t('mother.delivery.aliveNo') },
          ]}
        />
        <div className={`grid gap-4 ${LIVING[n]}`}>
          <TextField
            state={state}
            name={`name${n}`}
            label={t('mother.delivery.name')}
            hint={t('mother.delivery.nameHint')}
            optional
            maxLength={120}
            autoComplete="off"
          />
          <RadioField
            state={state}
            name={`sex${n}`}
            label={t('mother.delivery.sex')}
            inline
            options={(['male', 'female'] as const).map((value) => ({ value, label: t(`person.sex.${value}`) }))}
          />
          <NumberField
            state={state}
            name={`birthWeightG${n}`}
            label={t('mother.delivery.birthWeightG')}
            hint={t('person.register.birthWeightHint')}
            unit={t('mother.unit.grams')}
            optional
          />
          <NumberField
            state={state}
            name={`birthLengthCm${n}`}
            label={t('mother.delivery.birthLengthCm')}
            hint={t('person.register.birthLengthHint')}
            unit={t('mother.unit.cm')}
            optional
          />
        </div>
      </Card>
    </div>
  )
}
