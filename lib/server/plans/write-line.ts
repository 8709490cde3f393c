import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import type { LockedCase } from '../cases/lock-case'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { writeEvent } from '../history/write-event'

export type LineContent = {
  kind: 'specific' | 'sensitive'
  activity: string
  targetVolume: string | number
  unit: string
  beneficiary: string
  place: string
  leadAgencyId: string
  supportAgencyIds: string[]
  startsOn: string
  dueOn: string
  fundSource: FundSource
  budgetRp: bigint | null
  successIndicator: string
  findingIds: string[]
  causeCodes: string[]
}

const columns = (content: LineContent) => ({
  kind: content.kind,
  activity: content.activity,
  targetVolume: content.targetVolume,
  unit: content.unit,
  beneficiary: content.beneficiary,
  place: content.place,
  causeCodes: content.causeCodes,
  leadAgencyId: content.leadAgencyId,
  startsOn: dateColumn(content.startsOn),
  dueOn: dateColumn(content.dueOn),
  deadlineOn: dateColumn(content.dueOn),
  fundSource: content.fundSource,
  budgetRp: content.budgetRp,
  successIndicator: content.successIndicator,
})

/** Where a new line comes from: the line it replaces, or the version of the catalogue, and its edition, that proposed it. */
export type LineOrigin = { replacesId?: string; catalogueVersion?: number; edition?: number | null }

/**
 * Adds a draft line to a plan version, with its findings and agencies. The case must be locked. Gives the line's id.
 * The history keeps the causes it answers and, for a proposal of the catalogue, its version.
 */
export async function addLine(
  tx: Tx,
  actor: Actor,
  subject: LockedCase,
  planId: string,
  content: LineContent,
  origin: LineOrigin = {},
): Promise<string> {
  const last = await tx.planLine.aggregate({ where: { caseId: subject.id }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  const { id } = await tx.planLine.create({
    data: {
      ...columns(content),
      planId,
      caseId: subject.id,
      cycleId: subject.cycleId,
      areaCode: subject.areaCode,
      districtCode: subject.districtCode,
      caseNumber: subject.number,
      number,
      replacesId: origin.replacesId ?? null,
      createdById: actor.id,
    },
    select: { id: true },
  })
  await link(tx, subject, id, content)
  await writeEvent(tx, actor, {
    caseId: subject.id,
    areaCode: subject.areaCode,
    lineId: id,
    step: 'line.draft',
    to: 'draft',
    detail: {
      line: number,
      causes: content.causeCodes,
      ...(origin.catalogueVersion === undefined ? {} : { catalogue: origin.catalogueVersion }),
      ...(origin.edition == null ? {} : { edition: origin.edition }),
    },
  })
  return id
}

/** Rewrites a draft line. The database refuses it for a line that was proposed (TU002). */
export async function rewriteLine(
  tx: Tx,
  actor: Actor,
  subject: LockedCase,
  lineId: string,
  content: LineContent,
): Promise<void> {
  const { number } = await tx.planLine.update({
    where: { id: lineId },
    data: { ...columns(content), updatedAt: new Date() },
    select: { number: true },
  })
  await tx.planLineFinding.deleteMany({ where: { lineId } })
  await tx.planLineAgency.deleteMany({ where: { lineId } })
  await link(tx, subject, lineId, content)
  await writeEvent(tx, actor, {
    caseId: subject.id,
    areaCode: subject.areaCode,
    lineId,
    step: 'line.rewrite',
    detail: { line: number, causes: content.causeCodes },
  })
}

async function link(tx: Tx, subject: LockedCase, lineId: string, content: LineContent) {
  const about = { lineId, caseId: subject.id, areaCode: subject.areaCode }
  await tx.planLineFinding.createMany({ data: content.findingIds.map((findingId) => ({ ...about, findingId })) })
  const support = content.supportAgencyIds.filter((id) => id !== content.leadAgencyId)
  await tx.planLineAgency.createMany({
    data: [
      { ...about, agencyId: content.leadAgencyId, isLead: true },
      ...support.map((agencyId) => ({ ...about, agencyId, isLead: false })),
    ],
  })
}
