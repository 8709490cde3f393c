import { useTranslations } from 'next-intl'
import { Card } from '@/app/ui/card'
import { GrowthChart } from '@/app/ui/growth-chart'
import { counted, type MeasurementRow } from '@/lib/domain/measurements/measurement-row'

type Props = { child: { sex: 'male' | 'female'; bornOn: string }; measurements: MeasurementRow[] }

/** How the child grows: length first, the other two charts a touch away. */
export function GrowthCard({ child, measurements }: Props) {
  const t = useTranslations('person.page')
  const shown = counted(measurements)
  if (shown.length === 0) return null
  return (
    <Card title={t('growth')}>
      <GrowthChart kind="lengthForAge" {...child} measurements={shown} />
      <details className="print:hidden">
        <summary className="inline-flex min-h-11 items-center font-semibold text-primary underline underline-offset-4">
          {t('otherCharts')}
        </summary>
        <div className="mt-3 grid gap-6">
          <GrowthChart kind="weightForAge" {...child} measurements={shown} />
          <GrowthChart kind="weightForLength" {...child} measurements={shown} />
        </div>
      </details>
    </Card>
  )
}
