import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { toRoute } from '@/app/ui/to-route'
import { WarningBox } from '@/app/ui/warning-box'
import { valueOf } from '@/lib/domain/form-state'
import { bareNumber } from '@/lib/domain/people/nik'
import { nikWarningKey, type SimilarPerson, similarPeopleKey } from '@/lib/domain/people/registration-checks'
import type { RegisterState } from './actions'

const LINK = 'inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4'

/** What must be looked at before this child can be registered: a NIK that disagrees, children who may be the same. */
export function RegistrationWarnings({ state }: { state: RegisterState }) {
  const t = useTranslations('person.warning')
  const { nikWarnings = [], similar = [] } = state.doubts ?? {}
  const holder = state.refusal?.code === 'nik_taken' ? state.refusal.params?.personId : undefined
  return (
    <>
      {holder && (
        <Link href={toRoute(`/people/${holder}`)} className={LINK}>
          {t('taken')}
        </Link>
      )}
      {nikWarnings.length > 0 && (
        <WarningBox title={t('nikTitle')}>
          <ul className="my-1 list-disc pl-5">
            {nikWarnings.map((warning) => (
              <li key={warning}>{t(warning)}</li>
            ))}
          </ul>
          <p className="mb-3">{t('nikHint')}</p>
          <CheckboxField
            state={state}
            name="nikChecked"
            value={nikWarningKey(bareNumber(valueOf(state, 'nik') ?? ''), nikWarnings)}
            label={t('nikChecked')}
          />
        </WarningBox>
      )}
      {similar.length > 0 && (
        <WarningBox title={t('similarTitle')}>
          <p>{t('similarHint')}</p>
          <ul className="my-2 grid gap-1">
            {similar.map((person, index) => (
              <li key={person.id ?? `${person.areaCode} ${index}`}>
                <Similar person={person} />
              </li>
            ))}
          </ul>
          <CheckboxField state={state} name="notSame" value={similarPeopleKey(similar)} label={t('notSame')} />
        </WarningBox>
      )}
    </>
  )
}

function Similar({ person: { id, name, relativeName, villageName } }: { person: SimilarPerson }) {
  const t = useTranslations('person')
  if (id === null) return t('warning.elsewhere', { village: villageName })
  return (
    <>
      <span className="font-semibold">{name}</span> · {relativeName ?? '–'} · {villageName}{' '}
      <Link href={toRoute(`/people/${id}`)} className={LINK}>
        {t('warning.open')}
      </Link>
    </>
  )
}
