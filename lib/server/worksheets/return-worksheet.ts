import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { findField } from '@/lib/domain/worksheets/definition'
import type { ReturnWorksheetInput } from '@/lib/domain/worksheets/return-worksheet-input'
import { moveCase } from '../cases/move-case'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { currentWorksheet } from './current-worksheet'
import { authorsOf } from './made-by'
import { definitionOf } from './worksheet-definition'

/**
 * Sends a submitted or verified worksheet back to the village, with at least one remark: on a question, or on the
 * whole. Refuses: remark_missing, same_person (who filled it), and what moveCase refuses.
 */
export function returnWorksheet(actor: Actor, input: ReturnWorksheetInput): Promise<Outcome<{ remarks: number }>> {
  const { caseId, commandId, general } = input
  return runOnce(actor, 'returnWorksheet', commandId, async (tx) => {
    const worksheet = await currentWorksheet(tx, caseId)
    const doneBy = worksheet ? await authorsOf(tx, worksheet) : []

    const definition = worksheet && definitionOf(worksheet)
    const remarks = [
      ...(general ? [{ fieldCode: null, reason: general }] : []),
      ...input.remarks
        .filter(({ field, reason }) => reason !== '' && definition && findField(definition, field))
        .map(({ field, reason }) => ({ fieldCode: field, reason })),
    ]
    const fields = remarks.flatMap(({ fieldCode }) => fieldCode ?? [])
    const moved = await moveCase(tx, actor, caseId, 'return', { doneBy, detail: { remarks: remarks.length, fields } })
    if (!moved.ok) return moved
    if (!worksheet) return movedOn(tx, { caseId })
    if (remarks.length === 0) return refuse('remark_missing')

    await tx.worksheet.updateMany({ where: { id: worksheet.id }, data: { status: 'returned', updatedAt: new Date() } })
    await tx.worksheetRemark.createMany({
      data: remarks.map((remark) => ({
        ...remark,
        worksheetId: worksheet.id,
        caseId,
        areaCode: worksheet.areaCode,
        authorId: actor.id,
      })),
    })
    return doneWith({ remarks: remarks.length })
  })
}
