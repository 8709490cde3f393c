import { useTranslations } from 'next-intl'
import { DateField, TextField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import { CONSENT_METHODS, RELATIONS_OF } from '@/lib/domain/people/consent'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import type { FormState } from '@/lib/domain/form-state'

type Props = { state: FormState; today: string; later?: boolean; of?: PersonKind }

/** What the family is told, and how it agreed. With `later`, asking may wait; the rest is then put out of the way. */
export function ConsentFields({ state, today, later = false, of = 'child' }: Props) {
  const t = useTranslations('person')
  const methods = CONSENT_METHODS.map((value) => ({ value: value as string, label: t(`consent.methods.${value}`) }))
  const options = later
    ? [
        ...methods,
        {
          value: 'not_yet',
          label: t('consent.notYet'),
          hint: t(of === 'child' ? 'consent.notYetHint' : 'consent.notYetHintWoman'),
        },
      ]
    : methods
  return (
    <div className="group/consent grid gap-4">
      <div className="rounded-box border-l-[6px] border-info bg-base-200 p-4">
        <h3 className="font-bold">{t('notice.title')}</h3>
        <p className="mt-1">{t(of === 'child' ? 'notice.purpose' : 'notice.purposeWoman')}</p>
        <p className="mt-1">{t('notice.who')}</p>
        <p className="mt-1">{t('notice.rights')}</p>
      </div>
      <RadioField state={state} name="consentMethod" label={t('consent.method')} options={options} />
      <div className="grid gap-4 group-has-[[value=not_yet]:checked]/consent:hidden sm:grid-cols-2">
        <TextField
          state={state}
          name="consentGivenBy"
          label={t('consent.givenBy')}
          maxLength={120}
          autoComplete="off"
        />
        <SelectField
          state={state}
          name="consentRelation"
          label={t(of === 'child' ? 'consent.relation' : 'consent.relationWoman')}
          options={RELATIONS_OF[of].map((value) => ({ value, label: t(`consent.relations.${value}`) }))}
        />
        <DateField state={state} name="consentGivenOn" label={t('consent.givenOn')} max={today} />
      </div>
    </div>
  )
}
