import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/app/ui/alert'
import type { Settling } from '@/lib/domain/escalation/settle-by'
import { formatDate } from '@/lib/i18n/format'

/** By when the team settles a declined line, so that whoever reads it knows whom to ask. */
export function SettleNotice({ settling: { by, late } }: { settling: Settling }) {
  const t = useTranslations('dialogue.settle')
  const date = formatDate(by, useLocale())
  return (
    <Alert tone={late ? 'warning' : 'info'} title={t(late ? 'late' : 'by', { date })}>
      {t('note')}
    </Alert>
  )
}
