import { useTranslations } from 'next-intl'
import { buttonClass } from '@/app/ui/button-look'
import { RadioField } from '@/app/ui/radio-field'
import { emptyForm } from '@/lib/domain/form-state'
import { OPENABLE_ROLES } from '@/lib/domain/users/account-inputs'

/** The first step: which role, because what else is asked depends on it. A plain GET form. */
export function RoleForm() {
  const t = useTranslations('user.new')
  const tRole = useTranslations('role')
  return (
    <form method="get" className="grid gap-4">
      <RadioField
        state={emptyForm}
        name="role"
        label={t('role')}
        hint={t('roleLead')}
        options={OPENABLE_ROLES.map((role) => ({ value: role, label: tRole(role) }))}
      />
      <div>
        <button type="submit" className={buttonClass('primary')}>
          {t('next')}
        </button>
      </div>
    </form>
  )
}
