import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { needsMeasurement } from '@/lib/domain/worksheets/needs-measurement'
import type { WorksheetStepInput } from '@/lib/domain/worksheets/worksheet-step-input'
import { moveCase } from '../cases/move-case'
import { today } from '../clock'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { draftWorksheet } from './current-worksheet'
import { consentInForce } from '../consents/consent-in-force'
import { loadCaseFacts } from './load-case-facts'
import { readAnswers } from './stored-answers'
import { definitionOf } from './worksheet-definition'

/**
 * Hands a worksheet to the health centre. Refuses: consent_missing (withdrawn meanwhile), worksheet_incomplete (with
 * the count of required questions without an answer), measurement_missing
 * (of a child), and what moveCase refuses.
 */
export function submitWorksheet(actor: Actor, input: WorksheetStepInput): Promise<Outcome<{ version: number }>> {
  const { caseId, commandId } = input
  return runOnce(actor, 'submitWorksheet', commandId, async (tx) => {
    const moved = await moveCase(tx, actor, caseId, 'submit')
    if (!moved.ok) return moved
    const { personId } = moved.value
    if (!(await consentInForce(tx, personId))) return refuse('consent_missing')

    const worksheet = await draftWorksheet(tx, actor, moved.value)
    if (!worksheet) return movedOn(tx, { caseId })
    const { facts, latest } = await loadCaseFacts(tx, { personId, asOf: today() })
    const answers = await readAnswers(tx, worksheet.id)
    const definition = definitionOf(worksheet)
    const count = completeness(definition, answers, facts)
    if (count.missing.length > 0) return refuse('worksheet_incomplete', { count: String(count.missing.length) })
    if (!latest && needsMeasurement(definition)) return refuse('measurement_missing')

    const now = new Date()
    await tx.worksheet.updateMany({
      where: { id: worksheet.id },
      data: {
        status: 'submitted',
        submittedAt: now,
        updatedAt: now,
        filledRequired: count.filled,
        totalRequired: count.required,
      },
    })
    await tx.worksheetRemark.updateMany({ where: { caseId, resolvedAt: null }, data: { resolvedAt: now } })
    return doneWith({ version: worksheet.version })
  })
}
