import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import type { SelectionReason } from '@/lib/domain/cases/outcomes'
import { isId } from '@/lib/domain/is-id'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import { figure } from '../measurements/as-measured'

export type Candidate = {
  number: number
  status: CaseStatus
  group: CaseGroup
  subjectName: string
  villageName: string
  selectionReason: SelectionReason
  selectionNote: string | null
  /** The last valid length/height-for-age z-score, and its date. */
  lastZlen: number | null
  lastMeasuredOn: string | null
}

/**
 * What the technical team decides on when it selects a case, whatever its status has become. Logged. Not found where
 * whoever asks may not select this case.
 */
export async function getCandidate(caseId: string): Promise<Candidate> {
  const actor = await requireActor()
  if (!isId(caseId)) notFound()
  const found = await asActor(actor, async (tx) => {
    const row = await tx.auditCase.findUnique({ where: { id: caseId }, select: columns })
    if (!row || !can(actor, 'case:select', { areaCode: row.areaCode })) return null
    await logAccess(tx, actor, { what: 'case', areaCode: row.areaCode, caseId, caseNumber: row.number })
    const village = await tx.area.findUnique({ where: { code: row.areaCode }, select: { name: true } })
    return { ...row, villageName: village?.name ?? row.areaCode }
  })
  if (!found) notFound()
  const { areaCode: _areaCode, lastZlen, lastMeasuredOn, ...candidate } = found
  return { ...candidate, lastZlen: figure(lastZlen), lastMeasuredOn: isoDate(lastMeasuredOn) }
}

const columns = {
  areaCode: true,
  number: true,
  status: true,
  group: true,
  subjectName: true,
  selectionReason: true,
  selectionNote: true,
  lastZlen: true,
  lastMeasuredOn: true,
} as const
