import { useTranslations } from 'next-intl'
import { DateField, NumberField, TextField } from '@/app/ui/field'
import { FilterForm } from '@/app/ui/filter-form'
import { SelectField } from '@/app/ui/select-field'
import { toRoute } from '@/app/ui/to-route'
import { ACCESS_KINDS, type AccessFilter, activeFilters } from '@/lib/domain/access/access-filter'
import { filledForm } from '@/lib/domain/form-state'
import { useKindText } from './kind-text'

/** Narrows the log by case, reader, kind and day; it lives in the address. */
export function AccessFilterForm({ filter }: { filter: AccessFilter }) {
  const t = useTranslations('access.filter')
  const tCommon = useTranslations('common')
  const kindText = useKindText()
  const { caseNumber, reader, what, from, until } = filter
  const state = filledForm({
    case: caseNumber === null ? '' : String(caseNumber),
    reader: reader ?? '',
    what: what ?? '',
    from: from ?? '',
    until: until ?? '',
  })
  return (
    <FilterForm href={toRoute('/access-log')} active={activeFilters(filter)}>
      <NumberField state={state} name="case" label={t('case')} whole maxLength={10} className="" />
      <TextField state={state} name="reader" label={t('reader')} maxLength={60} />
      <SelectField
        state={state}
        name="what"
        label={t('what')}
        placeholder={tCommon('all')}
        options={ACCESS_KINDS.map((kind) => ({ value: kind, label: kindText(kind) }))}
      />
      <DateField state={state} name="from" label={t('from')} className="" />
      <DateField state={state} name="until" label={t('until')} className="" />
    </FilterForm>
  )
}
