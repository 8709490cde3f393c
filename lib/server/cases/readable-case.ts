import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Subject } from '@/lib/domain/access/policy'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import { subjectNameFor } from '@/lib/domain/cases/subject-name'
import { isId } from '@/lib/domain/is-id'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { logAccess } from '../access/log-access'
import type { Tx } from '../db/client'

/** What every page of a case says at its head. */
export type CaseHead = {
  id: string
  number: number
  subjectName: string
  village: string
  group: CaseGroup
  status: CaseStatus
}

export type ReadableCase = CaseHead & {
  areaCode: string
  cycleId: string
  personId: string
  expertId: string | null
  subject: Subject
}

/**
 * The case somebody reads, with how they stand to it for the policy. One they cannot see or may not read is not found,
 * and neither is anything that is not an id. Whoever need not know the child's name gets initials. The reading is logged as
 * `what`.
 */
export async function readableCase(tx: Tx, actor: Actor, caseId: string, what: string): Promise<ReadableCase> {
  if (!isId(caseId)) notFound()
  const found = await tx.auditCase.findUnique({
    where: { id: caseId },
    select: {
      id: true,
      number: true,
      subjectName: true,
      areaCode: true,
      cycleId: true,
      personId: true,
      group: true,
      status: true,
      expertId: true,
      access: { select: { userId: true } },
    },
  })
  if (!found) notFound()
  const { access, ...rest } = found
  const subject: Subject = { areaCode: found.areaCode, expertIds: access.map(({ userId }) => userId) }
  if (!can(actor, 'case:read', subject)) notFound()

  const { id, number: caseNumber, areaCode, personId } = found
  await logAccess(tx, actor, { what, areaCode, caseId: id, caseNumber, personId })
  const village = await tx.area.findUnique({ where: { code: areaCode }, select: { name: true } })
  const subjectName = subjectNameFor(actor, subject, found.subjectName)
  return { ...rest, subjectName, village: village?.name ?? areaCode, subject }
}

/** The part of a readable case that a page may show. */
export function headOf({ id, number, subjectName, village, group, status }: ReadableCase): CaseHead {
  return { id, number, subjectName, village, group, status }
}
