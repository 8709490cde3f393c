import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'
import { ongoingPregnancyOf, type PersonPregnancy, type PersonRecord } from '@/lib/domain/people/person-record'
import { gestationWeeks } from '@/lib/domain/pregnancies/gestation'
import { formatDate } from '@/lib/i18n/format'

type Props = { person: PersonRecord; mayRecord: boolean; today: string }

/** The pregnancies of a woman, the one under way first, and what can be recorded about them. */
export function PregnancyCard({ person, mayRecord, today }: Props) {
  const t = useTranslations('mother.pregnancy')
  const ongoing = ongoingPregnancyOf(person)
  return (
    <Card title={t('card')}>
      {person.pregnancies.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="grid gap-2">
        {person.pregnancies.map((pregnancy) => (
          <li key={pregnancy.id}>
            <Told pregnancy={pregnancy} today={today} />
          </li>
        ))}
      </ul>
      {mayRecord && (
        <div className="flex flex-wrap gap-2">
          {ongoing && (
            <ButtonLink href={toRoute(`/people/${person.id}/delivery`)} look="secondary">
              {t('deliver')}
            </ButtonLink>
          )}
          <ButtonLink href={toRoute(`/people/${person.id}/pregnancy`)} look="quiet">
            {t(ongoing ? 'endTitle' : 'open')}
          </ButtonLink>
        </div>
      )}
    </Card>
  )
}

function Told({ pregnancy, today }: { pregnancy: PersonPregnancy; today: string }) {
  const t = useTranslations('mother')
  const locale = useLocale()
  const { status, hpht, hpl, deliveredOn, endedOn, endedReason } = pregnancy
  if (status === 'delivered') return t('pregnancy.delivered', { date: formatDate(deliveredOn, locale) })
  if (status === 'ended') {
    const reason = endedReason === null ? '–' : t(`pregnancy.endedReason.${endedReason}`)
    return t('pregnancy.ended', { date: formatDate(endedOn, locale), reason })
  }
  const weeks = hpht === null ? null : gestationWeeks(hpht, today)
  return (
    <>
      <span className="font-semibold">{t('pregnancy.ongoing')}</span>
      {weeks !== null && <>, {t('pregnancy.weeks', { weeks })}</>}
      {hpl !== null && (
        <span className="block text-muted">{t('family.detail.due', { date: formatDate(hpl, locale) })}</span>
      )}
    </>
  )
}
