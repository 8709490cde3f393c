import { getLocale, getTranslations } from 'next-intl/server'
import { readCaseListQuery } from '@/lib/domain/cases/case-list-query'
import { BYTE_ORDER_MARK, csvLine } from '@/lib/domain/csv-line'
import { formatDateTime } from '@/lib/i18n/format'
import { currentActor } from '@/lib/server/auth/session'
import { exportCases, mayExport } from '@/lib/server/cases/export-cases'
import { today } from '@/lib/server/clock'
import { NEVER_KEPT } from '@/lib/server/http/security-headers'
import { caseCells, caseHeadings } from './case-cells'

/** The list of cases as a file for a spreadsheet, with the filters of its page; `?names=yes` for full names. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401, headers: { 'Cache-Control': NEVER_KEPT } })
  if (!mayExport(actor)) return new Response(null, { status: 404, headers: { 'Cache-Control': NEVER_KEPT } })

  const parameters = Object.fromEntries(new URL(request.url).searchParams)
  const [t, locale] = await Promise.all([getTranslations(), getLocale()])
  const batches = exportCases(actor, readCaseListQuery(parameters), { named: parameters.names === 'yes' })
  const watermark = t('case.export.watermark', {
    name: actor.name,
    role: t(`role.${actor.role}`),
    at: formatDateTime(new Date(), locale),
  })
  const opening = BYTE_ORDER_MARK + csvLine([`# ${watermark}`]) + csvLine(caseHeadings(t))
  return new Response(
    streamOf(opening, batches, (rows) => rows.map((row) => csvLine(caseCells(t, row))).join('')),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${t('case.export.file')}-${today()}.csv"`,
        'Cache-Control': NEVER_KEPT,
        'X-Content-Type-Options': 'nosniff',
      },
    },
  )
}

/** The opening, then each batch as text when the reader is ready for it. */
function streamOf<T>(opening: string, batches: AsyncGenerator<T>, write: (batch: T) => string): ReadableStream {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(opening)),
    async pull(controller) {
      const { value, done } = await batches.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(write(value)))
    },
    async cancel() {
      await batches.return(undefined)
    },
  })
}
