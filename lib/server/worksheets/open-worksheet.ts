import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { completeness } from '@/lib/domain/worksheets/completeness'
import { currentWorksheetDefinition } from '@/lib/domain/worksheets/registry'
import type { WorksheetStepInput } from '@/lib/domain/worksheets/worksheet-step-input'
import { moveCase } from '../cases/move-case'
import { today } from '../clock'
import { runOnce } from '../db/run-once'
import { consentInForce } from '../consents/consent-in-force'
import { knownAnswers } from './known-answers'
import { contextOf } from './load-case-facts'
import { writeAnswers } from './stored-answers'
import { restrictedCodes } from './worksheet-definition'

/**
 * Opens the worksheet of a selected case: version 1 under the newest definition, with what the register already knows
 * filled in. Refuses: consent_missing (none recorded, or withdrawn), and what moveCase refuses.
 */
export function openWorksheet(actor: Actor, input: WorksheetStepInput): Promise<Outcome<{ worksheetId: string }>> {
  return runOnce(actor, 'openWorksheet', input.commandId, async (tx) => {
    const moved = await moveCase(tx, actor, input.caseId, 'open_worksheet')
    if (!moved.ok) return moved
    const { id: caseId, areaCode, personId } = moved.value
    if (!(await consentInForce(tx, personId))) return refuse('consent_missing')

    const { group, pregnancyId } = await tx.auditCase.findUniqueOrThrow({
      where: { id: caseId },
      select: { group: true, pregnancyId: true },
    })
    const definition = currentWorksheetDefinition(group)
    if (!definition) throw new Error(`no worksheet definition for group ${group}`)

    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { sex: true, bornOn: true } })
    const answers = await knownAnswers(tx, actor, { definition, personId, group, pregnancyId })
    const count = completeness(definition, answers, contextOf(person, today()))
    const worksheet = await tx.worksheet.create({
      data: {
        caseId,
        areaCode,
        definitionCode: definition.code,
        definitionVersion: definition.version,
        version: 1,
        authorId: actor.id,
        filledRequired: count.filled,
        totalRequired: count.required,
      },
      select: { id: true, caseId: true, areaCode: true },
    })
    const restricted = restrictedCodes(definition)
    await writeAnswers(tx, { worksheet, actorId: actor.id, before: {}, after: answers, restricted })
    return doneWith({ worksheetId: worksheet.id })
  })
}
