import 'server-only'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import type { Answers } from '@/lib/domain/worksheets/answer'
import type { CaseFacts } from '@/lib/domain/worksheets/case-facts'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import type { WorksheetDefinition } from '@/lib/domain/worksheets/definition'
import { dateColumn, dayOf } from '../clock'
import type { Tx } from '../db/client'
import { checkColumns } from '../mother-checks/check-columns'
import { readingsBefore } from '../mother-checks/known-readings'
import { factsFrom, measurementFacts, personFacts } from './load-case-facts'
import { answersFrom, storedColumns } from './stored-answers'
import { definitionOf } from './worksheet-definition'

/** A verified worksheet and whose it is. */
export type VerifiedSheet = {
  caseId: string
  personId: string
  group: CaseGroup
  worksheetId: string
  definitionCode: string
  definitionVersion: number
  submittedAt: Date | null
  verifiedAt: Date
}

/** What the rules look at. */
export type Grounds = { definition: WorksheetDefinition; answers: Answers; facts: CaseFacts }

/**
 * What the rules look at in verified worksheets, by case: the answers, the measurements as they stood when it was verified,
 * and, of a woman, what her checks read. Four statements, however many cases. Answers that the reader may not see are missing.
 */
export async function loadGrounds(tx: Tx, sheets: readonly VerifiedSheet[]): Promise<Map<string, Grounds>> {
  const people = sheets.map(({ personId }) => personId)
  const answers = byKey(
    await tx.worksheetAnswer.findMany({
      where: { worksheetId: { in: sheets.map(({ worksheetId }) => worksheetId) } },
      select: { worksheetId: true, ...storedColumns },
    }),
    ({ worksheetId }) => worksheetId,
  )
  const persons = byKey(
    await tx.person.findMany({ where: { id: { in: people } }, select: { id: true, ...personFacts } }),
    ({ id }) => id,
  )
  const measurements = byKey(
    await tx.measurement.findMany({
      where: { personId: { in: people }, status: { not: 'rejected' } },
      orderBy: [{ measuredOn: 'asc' }, { createdAt: 'asc' }],
      select: { personId: true, createdAt: true, ...measurementFacts },
    }),
    ({ personId }) => personId,
  )
  const women = sheets.filter(({ group }) => isOfWoman(group)).map(({ personId }) => personId)
  const checks = byKey(
    await tx.motherCheck.findMany({
      where: { personId: { in: women }, status: { not: 'rejected' } },
      orderBy: [{ checkedOn: 'asc' }, { createdAt: 'asc' }],
      select: { personId: true, ...checkColumns },
    }),
    ({ personId }) => personId,
  )

  return new Map(
    sheets.map((sheet): [string, Grounds] => {
      const { caseId, personId, group, submittedAt, verifiedAt } = sheet
      const [person] = persons.get(personId) ?? []
      if (!person) throw new Error(`case ${caseId} has no person`)
      const definition = definitionOf(sheet)
      const said = answersFrom(answers.get(sheet.worksheetId) ?? [])
      const seenOn = dayOf(verifiedAt)
      const measured = (measurements.get(personId) ?? []).filter(
        ({ measuredOn, createdAt }) => measuredOn <= dateColumn(seenOn) && createdAt <= verifiedAt,
      )
      // Weeks of pregnancy count on the day it was handed over, as the worksheet shows them.
      const asOf = submittedAt ? dayOf(submittedAt) : seenOn
      const facts = { ...factsFrom(person, measured, seenOn).facts, asOf }
      const read = isOfWoman(group)
        ? readingsBefore(checks.get(personId) ?? [], { sheet: { group, definition, answers: said, facts }, asOf })
        : {}
      return [caseId, { definition, answers: said, facts: { ...facts, ...read } }]
    }),
  )
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const together = grouped.get(key)
    if (together) together.push(row)
    else grouped.set(key, [row])
  }
  return grouped
}
