import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { UNFINISHED_STATUSES } from '../cycles/carry-lines'
import { asActor } from '../db/as-actor'
import { ongoingPregnancy, type PregnantWoman } from './ongoing-pregnancy'
import { openCaseOfGroup } from './open-case-of-group'

export type PregnancySubject = PregnantWoman & {
  /** Her open case as a bride, and as a pregnant woman. */
  brideCase: { id: string } | null
  pregnancyCase: { id: string } | null
  /** Plan lines of that case which agencies still owe her. */
  awaitedLines: number
}

/**
 * What the forms about a pregnancy need to know of a woman. Logged. Not found where whoever asks may not record
 * pregnancies here, and of a child.
 */
export async function getPregnantWoman(personId: string): Promise<PregnancySubject> {
  const actor = await requireActor()
  if (!isId(personId)) notFound()
  const found = await asActor(actor, async (tx) => {
    const woman = await ongoingPregnancy(tx, personId)
    if (!woman || woman.kind !== 'woman' || !can(actor, 'pregnancy:record', { areaCode: woman.areaCode })) return null
    await logAccess(tx, actor, { what: 'person', areaCode: woman.areaCode, personId })
    const pregnancyCase = await openCaseOfGroup(tx, personId, 'BUMIL')
    return {
      ...woman,
      brideCase: await openCaseOfGroup(tx, personId, 'CATIN'),
      pregnancyCase,
      awaitedLines: pregnancyCase
        ? await tx.planLine.count({ where: { caseId: pregnancyCase.id, status: { in: UNFINISHED_STATUSES } } })
        : 0,
    }
  })
  return found ?? notFound()
}
