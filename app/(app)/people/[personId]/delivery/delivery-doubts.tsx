import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/ui/checkbox-field'
import { WarningBox } from '@/app/ui/warning-box'
import { similarPeopleKey } from '@/lib/domain/people/registration-checks'
import { birthDoubtKey } from '@/lib/domain/pregnancies/pregnancy-dates'
import type { DeliveryState } from './actions'

/** What is asked once more before a birth is kept: dates that rarely go together, and children who may be this one. */
export function DeliveryDoubts({ state }: { state: DeliveryState }) {
  const t = useTranslations('mother.delivery')
  const tPerson = useTranslations('person.warning')
  if (!state.asked) return null
  const { doubts, similar, deliveredOn } = state.asked
  return (
    <>
      {doubts.length > 0 && (
        <WarningBox title={t('doubts')}>
          <ul className="my-2 list-disc pl-5">
            {doubts.map((doubt) => (
              <li key={doubt}>{t(`doubt.${doubt}`)}</li>
            ))}
          </ul>
          <CheckboxField
            state={state}
            name="doubtsChecked"
            value={birthDoubtKey({ deliveredOn, gestationWeeks: null }, doubts)}
            label={t('doubtsChecked')}
          />
        </WarningBox>
      )}
      {similar.length > 0 && (
        <WarningBox title={t('similar')}>
          <p>{t('similarHint')}</p>
          <ul className="my-2 list-disc pl-5">
            {similar.map(({ id, areaCode, name, villageName }) => (
              <li key={id ?? areaCode}>
                {id === null ? tPerson('elsewhere', { village: villageName }) : `${name}, ${villageName}`}
              </li>
            ))}
          </ul>
          <CheckboxField state={state} name="notSame" value={similarPeopleKey(similar)} label={t('notSame')} />
        </WarningBox>
      )}
    </>
  )
}
