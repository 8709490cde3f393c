import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { toRoute } from '@/app/ui/to-route'
import type { SectionFact } from '@/lib/domain/worksheets/section-form'

/** What the application knows already, shown so that nobody copies it by hand. */
export async function SectionFacts({
  facts,
  personId,
  measured,
}: {
  facts: SectionFact[]
  personId: string
  measured: boolean
}) {
  if (facts.length === 0) return null
  const t = await getTranslations('worksheet')
  return (
    <Card
      title={t('fromRecords')}
      actions={
        measured && (
          <ButtonLink look="secondary" href={toRoute(`/people/${personId}/measure`)}>
            {t('measurement.action')}
          </ButtonLink>
        )
      }
    >
      <DescriptionList
        items={facts.map(({ code, label, shown }) => ({
          key: code,
          term: label,
          value: shown ?? <span className="text-muted">{t('notKnown')}</span>,
        }))}
      />
    </Card>
  )
}
