import 'server-only'
import { rulesNamedIn } from '@/lib/domain/findings/stored-evidence'
import type { BirthFacts } from '@/lib/domain/monitoring/birth-verdict'
import {
  computeMotherOutcome,
  type ComputedMotherOutcome,
  type RiskFinding,
} from '@/lib/domain/monitoring/compute-mother-outcome'
import { countedChecks } from '@/lib/domain/mother-checks/mother-check'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { catalogueOf } from '../catalogue/catalogue-of'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { checksOf } from '../mother-checks/checks-of'
import { currentWorksheet } from '../worksheets/current-worksheet'
import { contextOf } from '../worksheets/load-case-facts'
import { readAnswers } from '../worksheets/stored-answers'
import { definitionOf } from '../worksheets/worksheet-definition'

type Subject = { id: string; personId: string; group: CaseGroup; followUpFrom: string }

/** What a woman's checks say of her case by the catalogue that it keeps; null where no worksheet was handed in. */
export async function computeMotherCase(tx: Tx, subject: Subject): Promise<ComputedMotherOutcome | null> {
  const worksheet = await currentWorksheet(tx, subject.id)
  if (!worksheet?.submittedAt) return null
  const sheetOn = dayOf(worksheet.submittedAt)
  const woman = await tx.person.findUniqueOrThrow({
    where: { id: subject.personId },
    select: { sex: true, bornOn: true },
  })
  const checks = countedChecks(await checksOf(tx, subject.personId))
  const facts = {
    sheet: {
      group: subject.group,
      definition: definitionOf(worksheet),
      answers: await readAnswers(tx, worksheet.id),
      facts: contextOf(woman, sheetOn),
    },
    followUpFrom: subject.followUpFrom,
    // What was read by the worksheet's day is in its answers.
    checks: checks.filter(({ checkedOn }) => checkedOn > sheetOn),
    findings: await riskFindings(tx, subject.id),
    birth: await birthOf(tx, subject.id),
  }
  return computeMotherOutcome(facts, await catalogueOf(tx, { caseId: subject.id }))
}

async function riskFindings(tx: Tx, caseId: string): Promise<RiskFinding[]> {
  const rows = await tx.finding.findMany({
    where: { caseId },
    orderBy: { code: 'asc' },
    select: { code: true, status: true, evidence: true, lines: { select: { line: { select: { status: true } } } } },
  })
  return rows.map(({ code, status, evidence, lines }) => {
    const statuses = lines.map(({ line }) => line.status).filter((each) => each !== 'cancelled')
    return {
      code,
      isConfirmed: status === 'confirmed',
      ruleIds: rulesNamedIn(evidence),
      handled: statuses.length > 0 && statuses.every((each) => each === 'verified'),
    }
  })
}

/** The birth or the loss that ended the pregnancy a case is about; null where there was none. */
async function birthOf(tx: Tx, caseId: string): Promise<BirthFacts | null> {
  const found = await tx.auditCase.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      pregnancy: {
        select: {
          status: true,
          endedReason: true,
          stillborn: true,
          babies: { select: { birthWeightG: true, birthLengthCm: true } },
        },
      },
    },
  })
  const pregnancy = found.pregnancy
  if (!pregnancy) return null
  const isLost = pregnancy.endedReason === 'stillbirth' || pregnancy.endedReason === 'miscarriage'
  if (pregnancy.status === 'ended' && isLost) return { stillborn: Math.max(1, pregnancy.stillborn), babies: [] }
  if (pregnancy.status !== 'delivered') return null
  return {
    stillborn: pregnancy.stillborn,
    babies: pregnancy.babies.map(({ birthWeightG, birthLengthCm }) => ({
      birthWeightG,
      birthLengthCm: birthLengthCm === null ? null : Number(birthLengthCm),
    })),
  }
}
