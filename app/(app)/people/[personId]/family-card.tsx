import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { toRoute } from '@/app/ui/to-route'

/** The way to the story of mother and child. */
export function FamilyCard({ personId }: { personId: string }) {
  const t = useTranslations('mother.family')
  return (
    <Card title={t('card')}>
      <p>{t('lead')}</p>
      <div>
        <ButtonLink href={toRoute(`/people/${personId}/family`)} look="secondary">
          {t('link')}
        </ButtonLink>
      </div>
    </Card>
  )
}
