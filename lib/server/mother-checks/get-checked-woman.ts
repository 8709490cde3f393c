import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { type CheckRow, countedChecks } from '@/lib/domain/mother-checks/mother-check'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { ongoingPregnancy, type PregnantWoman } from '../pregnancies/ongoing-pregnancy'
import { checksOf } from './checks-of'

/** What the form of a check needs to know: of whom, and the last one that counts. Logged. Not found of a child. */
export async function getCheckedWoman(personId: string): Promise<PregnantWoman & { last: CheckRow | null }> {
  const actor = await requireActor()
  if (!isId(personId)) notFound()
  const found = await asActor(actor, async (tx) => {
    const woman = await ongoingPregnancy(tx, personId)
    if (!woman || woman.kind !== 'woman' || !can(actor, 'measurement:record', { areaCode: woman.areaCode })) return null
    await logAccess(tx, actor, { what: 'person', areaCode: woman.areaCode, personId })
    return { ...woman, last: countedChecks(await checksOf(tx, personId)).at(-1) ?? null }
  })
  return found ?? notFound()
}
