import { useTranslations } from 'next-intl'
import { NumberField, TextField } from '@/app/ui/field'
import { SelectField } from '@/app/ui/select-field'
import type { FormState } from '@/lib/domain/form-state'
import { yearsToChoose } from '@/lib/domain/plans/budget-year'

type Props = {
  state: FormState
  labels: { allocatedRp: string; allocatedSource: string }
  /** Beneath the rupiah. */
  hint: string
  sources: { value: string; label: string }[]
  today: string
  /** As wide as their columns, where the fields stand side by side. */
  wide?: boolean
}

/** What an agency sets aside for a line, from which source, under which code and in which budget year. */
export function AllocationFields({ state, labels, hint, sources, today, wide = false }: Props) {
  return (
    <>
      <NumberField
        state={state}
        name="allocatedRp"
        label={labels.allocatedRp}
        hint={hint}
        optional
        whole
        unit="Rp"
        className={wide ? 'w-full' : 'max-w-72'}
      />
      <SelectField
        state={state}
        name="allocatedSource"
        label={labels.allocatedSource}
        optional
        options={sources}
        className={wide ? 'w-full' : 'max-w-96'}
      />
      <BudgetFields state={state} names={{ code: 'allocatedCode', year: 'allocatedYear' }} today={today} wide={wide} />
    </>
  )
}

type BudgetProps = Pick<Props, 'state' | 'today' | 'wide'> & { names: { code: string; year: string } }

/** Under which code and in which year money stands in a budget. */
export function BudgetFields({ state, names, today, wide = false }: BudgetProps) {
  const t = useTranslations('allocation')
  return (
    <>
      <TextField
        state={state}
        name={names.code}
        label={t('code')}
        hint={t('codeHint')}
        optional
        maxLength={60}
        autoComplete="off"
        className={wide ? 'w-full' : 'max-w-96'}
      />
      <SelectField
        state={state}
        name={names.year}
        label={t('year')}
        optional
        placeholder={t('yearOfWork')}
        options={yearsToChoose(today).map((year) => ({ value: String(year), label: String(year) }))}
        className={wide ? 'w-full' : 'max-w-96'}
      />
    </>
  )
}
