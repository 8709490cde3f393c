'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ButtonLink } from '@/app/ui/button-link'
import { ErrorSummary } from '@/app/ui/error-summary'
import { TextField } from '@/app/ui/field'
import { FormIdentity, type Identity } from '@/app/ui/form-identity'
import { SelectField } from '@/app/ui/select-field'
import { SubmitButton } from '@/app/ui/submit-button'
import { toRoute } from '@/app/ui/to-route'
import type { FormState } from '@/lib/domain/form-state'
import type { PlaceGroup, PlaceOption } from '@/lib/server/users/list-places'
import { SecretNotice } from '../secret-notice'
import { openAccountForm, type OpenAccountState } from './actions'

type PlaceField = 'villageCode' | 'agencyId' | 'healthCenterId'
type OpenAccountFormProps = {
  identity: Identity
  role: string
  /** Where this role works, if not in the whole district. */
  place: { field: PlaceField; options: PlaceGroup[] | PlaceOption[] } | null
  initial: FormState
}

/** Who gets the account; what it may do follows from the role chosen before. */
export function OpenAccountForm({ identity, role, place, initial }: OpenAccountFormProps) {
  const [state, action] = useActionState<OpenAccountState, FormData>(openAccountForm, initial)
  const t = useTranslations('user.new')
  const tSecret = useTranslations('user.secret')
  if (state.opened) {
    return (
      <div className="grid gap-4">
        <SecretNotice secret={state.opened} kind="opened" />
        <div className="flex flex-wrap gap-2">
          {/* A full load on purpose, so that the next account gets a command of its own. */}
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/users/new" className="btn btn-primary">
            {tSecret('another')}
          </a>
          <ButtonLink href={toRoute('/users')} look="quiet">
            {tSecret('list')}
          </ButtonLink>
        </div>
      </div>
    )
  }
  const labels = {
    name: t('name'),
    username: t('username'),
    title: t('jobTitle'),
    ...(place ? { [place.field]: t(place.field) } : {}),
  }
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormIdentity {...identity} />
      <input type="hidden" name="role" value={role} />
      <ErrorSummary state={state} labels={labels} />
      <TextField state={state} name="name" label={labels.name} maxLength={120} autoComplete="off" />
      <TextField state={state} name="title" label={labels.title} optional maxLength={120} autoComplete="off" />
      {place && <SelectField state={state} name={place.field} label={t(place.field)} options={place.options} />}
      <TextField
        state={state}
        name="username"
        label={labels.username}
        hint={t('usernameHint')}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        className="max-w-xs"
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  )
}
