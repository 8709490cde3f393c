import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { Card } from '@/app/ui/card'
import { FormMessages } from '@/app/ui/form-messages'
import { Status } from '@/app/ui/status'
import { Table } from '@/app/ui/table'
import { formatDate, formatQuantity, NOTHING } from '@/lib/i18n/format'
import type { CheckedMeasurement, VerificationPage } from '@/lib/server/worksheets/get-verification'
import { Challenges } from './challenges'
import { MeasurementForm } from './measurement-form'

/** A few months back is enough to see whether the latest one fits. */
const SHOWN = 4
const TONES = { recorded: 'warning', confirmed: 'success', rejected: 'error' } as const

/** The child's measurements, and the word of the health centre on those nobody has decided on. */
export async function Measurements({ page }: { page: VerificationPage }) {
  const [t, locale] = await Promise.all([getTranslations('verification.measurements'), getLocale()])
  const figure = figureIn(locale)
  const rows = page.measurements.slice(0, SHOWN)
  const open = page.measurements.filter(({ mayDecide, isOwn, isLatest }) => mayDecide || (isOwn && isLatest))
  return (
    <Card id="measurements" title={t('title')}>
      {open.map((row) => (
        <div key={row.id}>
          <p className="mb-2 font-semibold">
            {[
              formatDate(row.measuredOn, locale),
              t('months', { months: row.ageMonths }),
              figure(row.weightKg, 'kg'),
              figure(row.clenheiCm, 'cm', 1),
              `${t('z')} ${figure(row.z.lengthForAge, 'SD', 2)}`,
            ].join(' · ')}
          </p>
          <Challenges challenges={row.challenges} reason={row.challengeReason} />
          {row.mayDecide ? (
            <FormMessages>
              <MeasurementForm
                commandIds={{ confirm: randomUUID(), reject: randomUUID() }}
                owner={page.actor.id}
                caseId={page.case.id}
                measurementId={row.id}
                texts={{
                  confirm: t('confirm', { date: formatDate(row.measuredOn, locale) }),
                  reject: t('reject'),
                  reason: t('rejectReason'),
                }}
              />
            </FormMessages>
          ) : (
            <p className="text-muted">{t('own')}</p>
          )}
        </div>
      ))}
      {rows.length === 0 ? <p>{t('none')}</p> : await table(rows)}
    </Card>
  )
}

const figureIn = (locale: string) => (value: number | null, unit: string, decimals?: number) =>
  formatQuantity(value, unit, locale, decimals)

async function table(rows: CheckedMeasurement[]) {
  const [t, locale] = await Promise.all([getTranslations('verification.measurements'), getLocale()])
  const figure = figureIn(locale)
  return (
    <Table
      caption={t('caption')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'date',
          header: t('date'),
          primary: true,
          cell: (row) => (
            <>
              {formatDate(row.measuredOn, locale)}
              {row.isLatest && <span className="block font-normal text-muted">{t('latest')}</span>}
            </>
          ),
        },
        { key: 'age', header: t('age'), cell: ({ ageMonths }) => t('months', { months: ageMonths }) },
        { key: 'weight', header: t('weight'), end: true, cell: ({ weightKg }) => figure(weightKg, 'kg') },
        { key: 'length', header: t('length'), end: true, cell: ({ clenheiCm }) => figure(clenheiCm, 'cm', 1) },
        {
          key: 'z',
          header: t('z'),
          end: true,
          cell: ({ z, flagged }) => (
            <>
              {figure(z.lengthForAge, 'SD', 2)}
              {flagged.length > 0 && <span className="block font-semibold text-warning">{t('flagged')}</span>}
            </>
          ),
        },
        { key: 'by', header: t('by'), cell: ({ measuredByName }) => measuredByName ?? NOTHING },
        {
          key: 'status',
          header: t('status'),
          cell: ({ status }) => <Status tone={TONES[status]}>{t(status)}</Status>,
        },
      ]}
    />
  )
}
