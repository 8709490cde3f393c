import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { DateField, NumberField, TextField } from '@/app/ui/field'
import { RadioField } from '@/app/ui/radio-field'
import { SelectField } from '@/app/ui/select-field'
import type { FormState } from '@/lib/domain/form-state'
import { NO_NIK_REASONS } from '@/lib/domain/people/consent'
import type { PersonKind } from '@/lib/domain/people/person-kind'

const NAME = { maxLength: 120, autoComplete: 'off', autoCapitalize: 'words', spellCheck: false } as const

/** Who the child is. Sex has no default: a wrong one would make every z-score wrong. */
export function ChildFields({ state, today }: { state: FormState; today: string }) {
  const t = useTranslations('person')
  return (
    <>
      <TextField state={state} name="name" label={t('field.name')} {...NAME} />
      <RadioField
        state={state}
        name="sex"
        label={t('field.sex')}
        inline
        options={(['male', 'female'] as const).map((value) => ({ value, label: t(`sex.${value}`) }))}
      />
      <DateField state={state} name="bornOn" label={t('field.bornOn')} max={today} />
      <CheckboxField state={state} name="bornOnEstimated" label={t('register.bornOnEstimatedLabel')} />
    </>
  )
}

type FamilyProps = { state: FormState; villages: { code: string; name: string }[]; of: PersonKind }

/** Whose child, and where it lives. An officer of one village is not asked for the village. */
export function FamilyFields({ state, villages, of }: FamilyProps) {
  const t = useTranslations('person')
  const [first, ...others] = villages
  return (
    <>
      {of === 'child' && (
        <>
          <TextField state={state} name="motherName" label={t('field.motherName')} {...NAME} />
          <TextField state={state} name="fatherName" label={t('field.fatherName')} optional {...NAME} />
        </>
      )}
      <TextField
        state={state}
        name="phone"
        label={t('field.phone')}
        hint={t(of === 'child' ? 'register.phoneHint' : 'registerAs.phoneHint')}
        optional
        type="tel"
        autoComplete="off"
        maxLength={30}
        className="max-w-72"
      />
      {first && others.length === 0 ? (
        <div>
          <input type="hidden" name="areaCode" value={first.code} />
          <p className="font-semibold">{t('field.village')}</p>
          <p>{first.name}</p>
        </div>
      ) : (
        <SelectField
          state={state}
          name="areaCode"
          label={t('field.village')}
          options={villages.map(({ code, name }) => ({ value: code, label: name }))}
          className="max-w-96"
        />
      )}
      <TextField state={state} name="address" label={t('field.address')} maxLength={300} autoComplete="off" />
      <div className="grid grid-cols-2 gap-4 sm:max-w-96">
        <NumberField state={state} name="rt" label={t('field.rt')} optional whole maxLength={3} />
        <NumberField state={state} name="rw" label={t('field.rw')} optional whole maxLength={3} />
      </div>
      <TextField
        state={state}
        name="posyandu"
        label={t('field.posyandu')}
        optional
        maxLength={100}
        autoComplete="off"
      />
    </>
  )
}

/** The numbers of the state: none is required, but a child without a NIK needs the reason. */
export function NumberFields({ state, of }: { state: FormState; of: PersonKind }) {
  const t = useTranslations('person')
  return (
    <>
      <NumberField
        state={state}
        name="nik"
        label={t(of === 'child' ? 'field.nik' : 'registerAs.nik')}
        hint={t('register.nikHint')}
        optional
        whole
        maxLength={25}
        className="max-w-80"
      />
      <SelectField
        state={state}
        name="noNikReason"
        label={t('register.noNikReason')}
        options={NO_NIK_REASONS.map((value) => ({ value, label: t(`noNikReason.${value}`) }))}
        className="max-w-96"
      />
      <NumberField
        state={state}
        name="kk"
        label={t('field.kk')}
        hint={t('register.kkHint')}
        optional
        whole
        maxLength={25}
        className="max-w-80"
      />
    </>
  )
}

/** What the KIA book says of the birth. */
export function BirthFields({ state }: { state: FormState }) {
  const t = useTranslations('person')
  return (
    <>
      <NumberField
        state={state}
        name="birthWeightG"
        label={t('field.birthWeightG')}
        hint={t('register.birthWeightHint')}
        unit={t('unit.grams')}
        optional
      />
      <NumberField
        state={state}
        name="birthLengthCm"
        label={t('field.birthLengthCm')}
        hint={t('register.birthLengthHint')}
        unit={t('unit.cm')}
        optional
      />
      <NumberField
        state={state}
        name="gestationWeeks"
        label={t('field.gestationWeeks')}
        hint={t('register.gestationHint')}
        unit={t('unit.weeks')}
        whole
        optional
      />
    </>
  )
}
