import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { CheckTable } from '@/app/ui/check-table'
import { toRoute } from '@/app/ui/to-route'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'

/** A woman's checks, to hold the answers against; they are confirmed on her own page. */
export function Checks({ personId, checks }: { personId: string; checks: CheckRow[] }) {
  const t = useTranslations('mother.check')
  const waits = checks.some(({ status }) => status === 'recorded')
  return (
    <Card
      id="checks"
      title={t('card')}
      actions={
        waits && (
          <ButtonLink href={toRoute(`/people/${personId}#checks`)} look="secondary">
            {t('toConfirm')}
          </ButtonLink>
        )
      }
    >
      {checks.length === 0 ? <p className="text-muted">{t('none')}</p> : <CheckTable checks={checks} />}
    </Card>
  )
}
