import 'server-only'
import { daysBetween } from '@/lib/domain/days'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { findContradictions } from '@/lib/domain/worksheets/contradictions'
import type { Contradiction } from '@/lib/domain/worksheets/contradictions/check'
import type { WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { needsMeasurement } from '@/lib/domain/worksheets/needs-measurement'
import type { Locale } from '@/lib/domain/worksheets/text'
import { today } from '../clock'
import type { Tx } from '../db/client'
import { currentWorksheet } from './current-worksheet'
import type { FoundCase } from './find-case'
import { listRemarks, type Remark } from './list-remarks'
import { type LatestMeasurement, loadCaseFacts } from './load-case-facts'
import { readAnswers } from './stored-answers'
import { definitionOf } from './worksheet-definition'

/** A question by name, and the page it is on. */
export type FieldPlace = { code: string; label: string; section: string }

export type FillOverview = {
  version: number
  /** It came back and nothing was changed since; the first change makes the next version. */
  isUntouched: boolean
  filled: number
  required: number
  sections: { code: string; label: string; filled: number; required: number; answered: number; asked: number }[]
  missing: FieldPlace[]
  warnings: (FieldPlace & { warning: Contradiction })[]
  /** What the health centre asked to mend; `place` is null for a remark on the whole. */
  remarks: (Remark & { place: FieldPlace | null })[]
  /** It stands on a measurement, which has to be there before it is handed over. */
  needsMeasurement: boolean
  latest: LatestMeasurement | null
  /** Days since the latest measurement; null where there is none. */
  measuredDaysAgo: number | null
}

/** Where a worksheet that is being filled in stands: what is done, what is missing, what came back. */
export async function fillOverview(tx: Tx, found: FoundCase, locale: Locale): Promise<FillOverview | null> {
  const worksheet = await currentWorksheet(tx, found.id)
  if (!worksheet) return null
  const definition = definitionOf(worksheet)
  const answers = await readAnswers(tx, worksheet.id)
  const { facts, latest } = await loadCaseFacts(tx, { personId: found.personId, asOf: today() })
  const remarks = await listRemarks(tx, { caseId: found.id })

  const count = completeness(definition, answers, facts)
  const places = placesOf(definition, locale)
  const placeOf = (code: string) => places.get(code) ?? null
  return {
    version: worksheet.version,
    isUntouched: worksheet.status === 'returned',
    filled: count.filled,
    required: count.required,
    sections: definition.sections.map(({ code, label }, index) => ({
      code,
      label: label[locale],
      filled: count.sections[index]?.filled ?? 0,
      required: count.sections[index]?.required ?? 0,
      answered: count.sections[index]?.answered ?? 0,
      asked: count.sections[index]?.asked ?? 0,
    })),
    missing: count.missing.flatMap((code) => placeOf(code) ?? []),
    warnings: findContradictions(definition, answers, facts).flatMap(({ field, code: warning }) => {
      const place = placeOf(field)
      return place ? { ...place, warning } : []
    }),
    remarks: remarks.map((remark) => ({ ...remark, place: remark.fieldCode ? placeOf(remark.fieldCode) : null })),
    needsMeasurement: needsMeasurement(definition),
    latest,
    measuredDaysAgo: latest && daysBetween(latest.measuredOn, today()),
  }
}

function placesOf(definition: WorksheetDefinition, locale: Locale): Map<string, FieldPlace> {
  return new Map(
    definition.sections.flatMap((section) =>
      section.fields.map(({ code, label }) => [code, { code, label: label[locale], section: section.code }]),
    ),
  )
}
