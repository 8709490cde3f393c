import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { needsMeasurement } from '@/lib/domain/worksheets/needs-measurement'
import type { WorksheetStepInput } from '@/lib/domain/worksheets/worksheet-step-input'
import { moveCase } from '../cases/move-case'
import { today } from '../clock'
import { runOnce } from '../db/run-once'
import { storeSuspectedFindings } from '../findings/suspect-findings'
import { movedOn } from '../history/moved-on'
import { currentWorksheet } from './current-worksheet'
import { loadCaseFacts } from './load-case-facts'
import { loadGrounds } from './load-grounds'
import { authorsOf, measurersOf } from './made-by'
import { definitionOf } from './worksheet-definition'

/**
 * The health centre's word that a worksheet and its measurement are right; the findings to suspect follow from it in
 * the same step. Refuses: same_person (author, those who answered, those who measured), measurement_missing,
 * measurement_unconfirmed, and what moveCase refuses.
 */
export function verifyWorksheet(actor: Actor, input: WorksheetStepInput): Promise<Outcome<{ suspected: number }>> {
  const { caseId, commandId } = input
  return runOnce(actor, 'verifyWorksheet', commandId, async (tx) => {
    const seen = await tx.auditCase.findUnique({ where: { id: caseId }, select: { personId: true, group: true } })
    if (!seen) return refuse('not_found')
    const worksheet = await currentWorksheet(tx, caseId)
    const { latest } = await loadCaseFacts(tx, { personId: seen.personId, asOf: today() })
    const doneBy = worksheet ? [...(await authorsOf(tx, worksheet)), ...(await measurersOf(tx, caseId, latest))] : []

    const moved = await moveCase(tx, actor, caseId, 'verify', { doneBy })
    if (!moved.ok) return moved
    if (worksheet?.status !== 'submitted') return movedOn(tx, { caseId })
    const definition = definitionOf(worksheet)
    if (needsMeasurement(definition)) {
      if (!latest) return refuse('measurement_missing')
      if (latest.status !== 'confirmed') return refuse('measurement_unconfirmed')
    }

    const now = new Date()
    await tx.worksheet.updateMany({
      where: { id: worksheet.id },
      data: { status: 'verified', verifiedById: actor.id, verifiedAt: now, updatedAt: now },
    })
    const sheet = { ...seen, ...worksheet, worksheetId: worksheet.id, verifiedAt: now }
    const grounds = (await loadGrounds(tx, [sheet])).get(caseId)
    if (!grounds) throw new Error(`worksheet ${worksheet.id} has no grounds`)
    const suspected = await storeSuspectedFindings(tx, actor, moved.value, grounds)
    return doneWith({ suspected })
  })
}
