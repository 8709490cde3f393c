import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Subject } from '@/lib/domain/access/policy'
import { subjectNameFor } from '@/lib/domain/cases/subject-name'
import { isId } from '@/lib/domain/is-id'
import { logAccess } from '../access/log-access'
import type { Tx } from '../db/client'

const SEEN = {
  id: true,
  number: true,
  areaCode: true,
  personId: true,
  subjectName: true,
  group: true,
  status: true,
  person: { select: { sex: true, bornOn: true } },
  access: { select: { userId: true } },
} as const

/**
 * The case whose worksheet somebody looks at, with how they stand to it for the policy. A case they cannot see or read
 * is not found, and neither is anything that is not an id. Whoever need not know the child's name gets initials.
 * Reading is logged.
 */
export async function findCase(tx: Tx, actor: Actor, caseId: string) {
  if (!isId(caseId)) notFound()
  const found = await tx.auditCase.findUnique({ where: { id: caseId }, select: SEEN })
  if (!found) notFound()
  const subject: Subject = { areaCode: found.areaCode, expertIds: found.access.map(({ userId }) => userId) }
  if (!can(actor, 'case:read', subject)) notFound()
  await logAccess(tx, actor, {
    what: 'worksheet',
    areaCode: found.areaCode,
    caseId,
    caseNumber: found.number,
    personId: found.personId,
  })
  return { found: { ...found, subjectName: subjectNameFor(actor, subject, found.subjectName) }, subject }
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>['found']
