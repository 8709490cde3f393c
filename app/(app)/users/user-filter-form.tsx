import { useTranslations } from 'next-intl'
import { TextField } from '@/app/ui/field'
import { FilterForm } from '@/app/ui/filter-form'
import { SelectField } from '@/app/ui/select-field'
import { toRoute } from '@/app/ui/to-route'
import { filledForm } from '@/lib/domain/form-state'
import { OPENABLE_ROLES } from '@/lib/domain/users/account-inputs'
import type { UserFilter } from '@/lib/server/users/list-users'

/** Narrows the list of accounts; it lives in the address. */
export function UserFilterForm({ filter }: { filter: UserFilter }) {
  const t = useTranslations('user.filter')
  const tRole = useTranslations('role')
  const tCommon = useTranslations('common')
  const state = filledForm({ q: filter.q ?? '', role: filter.role ?? '', closed: filter.closed ? '1' : '' })
  const active = [filter.q, filter.role, filter.closed].filter(Boolean).length
  return (
    <FilterForm href={toRoute('/users')} active={active}>
      <TextField state={state} name="q" label={t('q')} maxLength={60} />
      <SelectField
        state={state}
        name="role"
        label={t('role')}
        placeholder={tCommon('all')}
        options={OPENABLE_ROLES.map((role) => ({ value: role, label: tRole(role) }))}
      />
      <SelectField
        state={state}
        name="closed"
        label={t('state')}
        placeholder={t('open')}
        options={[{ value: '1', label: t('closed') }]}
      />
    </FilterForm>
  )
}
