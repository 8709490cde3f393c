import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { Status } from '@/app/ui/status'
import { formatDateTime } from '@/lib/i18n/format'
import type { EvaluationRow } from '@/lib/server/evaluations/evaluations-of'

/** How the team judged a line after its follow-up. */
export function EvaluationCard({ evaluation }: { evaluation: EvaluationRow }) {
  const t = useTranslations('meeting')
  const locale = useLocale()
  const { verdict, obstacle, note, by, at } = evaluation
  return (
    <Card title={t('evaluation.title')}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Status tone={verdict === 'effective' ? 'success' : 'warning'}>{t(`verdict.${verdict}`)}</Status>
        {obstacle && <span>{t(`obstacle.${obstacle}`)}</span>}
      </p>
      {note && <p className="whitespace-pre-line">{note}</p>}
      <p className="text-sm text-muted">{t('evaluation.by', { name: by, at: formatDateTime(at, locale) })}</p>
    </Card>
  )
}
