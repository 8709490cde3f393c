import { getTranslations } from 'next-intl/server'
import { Alert } from '@/app/ui/alert'
import { Card } from '@/app/ui/card'
import type { FillOverview } from '@/lib/server/worksheets/fill-overview'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import { FillNext } from './fill-next'
import { FieldLinks } from './field-links'
import { MeasurementCard } from './measurement-card'
import { RemarkList } from './remark-list'
import { SectionList } from './section-list'
import { SubmitForm } from './submit-form'

type FillProps = { page: WorksheetPage; fill: FillOverview; saved: string | null }

/** The worksheet for whoever fills it in: the next thing to do, what came back, what is missing, every section. */
export async function FillView({ page, fill, saved }: FillProps) {
  const t = await getTranslations('worksheet')
  const savedLabel = fill.sections.find(({ code }) => code === saved)?.label
  const { id: caseId, personId } = page.case
  return (
    <>
      {savedLabel && (
        <Alert tone="success" live>
          {t('saved', { section: savedLabel })}
        </Alert>
      )}
      <FillNext page={page} fill={fill} />
      <RemarkList caseId={caseId} remarks={fill.remarks} />
      {/* What came back may be about the measurement alone; then nothing in the worksheet changes. */}
      {fill.isUntouched && fill.missing.length === 0 && (fill.latest || !fill.needsMeasurement) && (
        <Card title={t('submit.title')}>
          <p>{t('submit.body')}</p>
          <SubmitForm page={page} />
        </Card>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <SectionList caseId={caseId} fill={fill} />
        <div className="grid gap-4">
          {fill.needsMeasurement && (
            <MeasurementCard latest={fill.latest} daysAgo={fill.measuredDaysAgo} personId={personId} />
          )}
          <FieldLinks
            caseId={caseId}
            title={t('check.title')}
            fields={fill.warnings.map((place) => ({ ...place, note: t(`warning.${place.warning}`) }))}
          />
          <FieldLinks caseId={caseId} title={t('missing', { count: fill.missing.length })} fields={fill.missing} />
        </div>
      </div>
    </>
  )
}
