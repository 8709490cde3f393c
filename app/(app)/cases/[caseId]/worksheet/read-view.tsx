import { getLocale, getTranslations } from 'next-intl/server'
import { AnswerSections } from '@/app/ui/answer-sections'
import { ButtonLink } from '@/app/ui/button-link'
import { Card } from '@/app/ui/card'
import { DescriptionList } from '@/app/ui/description-list'
import { NextStep } from '@/app/ui/next-step'
import { toRoute } from '@/app/ui/to-route'
import { Status } from '@/app/ui/status'
import { formatDateTime } from '@/lib/i18n/format'
import type { WorksheetPage } from '@/lib/server/worksheets/get-worksheet'
import type { ReadVersion } from '@/lib/server/worksheets/read-version'
import { VersionLinks } from './version-links'

/** A version of the worksheet to read: how it stands, its remarks, every answer as it was given. */
export async function ReadView({ page, read }: { page: WorksheetPage; read: ReadVersion }) {
  const [t, locale] = await Promise.all([getTranslations('worksheet'), getLocale()])
  const { id: caseId } = page.case
  const labels = new Map(read.sections.flatMap(({ rows }) => rows.map(({ code, label }) => [code, label])))
  return (
    <>
      {page.mayCheck && (
        <NextStep
          title={t('next.check')}
          action={<ButtonLink href={toRoute(`/cases/${caseId}/verification`)}>{t('next.checkAction')}</ButtonLink>}
        >
          {t(read.needsMeasurement ? 'next.checkBody' : 'next.checkAnswersBody')}
        </NextStep>
      )}
      <Card
        title={t('version', { version: read.version })}
        actions={<Status>{t(`versionStatus.${read.status}`)}</Status>}
      >
        <DescriptionList
          items={[
            { key: 'author', term: t('read.author'), value: read.author },
            { key: 'submitted', term: t('read.submitted'), value: formatDateTime(read.submittedAt, locale) },
            {
              key: 'verified',
              term: t('read.verified'),
              value: read.verifiedAt ? `${read.verifiedBy}, ${formatDateTime(read.verifiedAt, locale)}` : null,
            },
          ]}
        />
        <VersionLinks caseId={caseId} read={read} />
      </Card>
      {read.remarks.length > 0 && (
        <Card title={t('remarks.title')}>
          <DescriptionList
            items={read.remarks.map(({ id, fieldCode, reason, by, at }) => ({
              key: id,
              term: fieldCode ? (labels.get(fieldCode) ?? t('remarks.whole')) : t('remarks.whole'),
              value: (
                <>
                  {reason}
                  <span className="block text-muted">
                    {t('remarks.by', { name: by, at: formatDateTime(at, locale) })}
                  </span>
                </>
              ),
            }))}
          />
        </Card>
      )}
      <p className="text-muted">{t('markLegend')}</p>
      <AnswerSections sections={read.sections} />
    </>
  )
}
