import { useTranslations } from 'next-intl'
import { Status } from '@/app/ui/status'
import type { Tone } from '@/app/ui/tone'
import type { MeasurementRow, MeasurementStatus } from '@/lib/domain/measurements/measurement-row'

const TONE: Record<MeasurementStatus, Tone> = { recorded: 'warning', confirmed: 'success', rejected: 'neutral' }

/** Whether the health centre has confirmed a measurement; a corrected one says that it was replaced. */
export function MeasurementStatusBadge({ row }: { row: Pick<MeasurementRow, 'status' | 'replacedById'> }) {
  const t = useTranslations('measurement')
  return <Status tone={TONE[row.status]}>{row.replacedById ? t('table.replaced') : t(`status.${row.status}`)}</Status>
}
