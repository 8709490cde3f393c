import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { doneWith, type Outcome } from '@/lib/domain/outcome'
import type { PlanCommand } from '@/lib/domain/plans/plan-inputs'
import { proposeLines } from '@/lib/domain/plans/propose-lines'
import type { Locale } from '@/lib/domain/worksheets/text'
import { listAgencies } from '../agencies/list-agencies'
import { lockCase } from '../cases/lock-case'
import { catalogueOf } from '../catalogue/catalogue-of'
import { today } from '../clock'
import { runOnce } from '../db/run-once'
import { movedOn } from '../history/moved-on'
import { beneficiaryOf } from './beneficiary'
import { openPlan } from './open-plan'
import { addLine } from './write-line'

/**
 * Drafts a line for every confirmed finding that has no response yet, from the catalogue. Gives how many lines were
 * drafted; findings that the catalogue or the district's agencies do not know stay for the team to answer.
 */
export function draftFromCatalogue(
  actor: Actor,
  input: PlanCommand,
  locale: Locale,
): Promise<Outcome<{ drafted: number }>> {
  return runOnce(actor, 'draftFromCatalogue', input.commandId, async (tx) => {
    const locked = await lockCase(tx, actor, input.caseId, 'plan:draft', 'draft_plan')
    if (!locked.ok) return locked
    const subject = locked.value

    const plan = await openPlan(tx, actor, { caseId: subject.id, areaCode: subject.areaCode })
    if (!plan) return movedOn(tx, { caseId: subject.id })

    const findings = await tx.finding.findMany({
      where: { caseId: subject.id, status: 'confirmed', answered: false },
      select: { id: true, code: true },
      orderBy: [{ isPrimary: 'desc' }, { code: 'asc' }],
    })
    const { group } = await tx.auditCase.findUniqueOrThrow({ where: { id: subject.id }, select: { group: true } })
    const where = await beneficiaryOf(tx, subject.personId)
    const { catalogue, edition } = await catalogueOf(tx, { caseId: subject.id })
    const lines = proposeLines(findings, await listAgencies(tx), today(), locale, group, catalogue)
    const origin = { catalogueVersion: catalogue.version, edition: edition?.number ?? null }
    for (const line of lines) await addLine(tx, actor, subject, plan.id, { ...line, ...where, budgetRp: null }, origin)
    return doneWith({ drafted: lines.length })
  })
}
