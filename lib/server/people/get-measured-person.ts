import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import type { Measurement } from '@/lib/domain/growth/measurement'
import { isId } from '@/lib/domain/is-id'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import type { Prisma } from '../generated/client'
import { asMeasured, measuredColumns } from '../measurements/as-measured'

export type MeasuredPersonRecord = {
  id: string
  name: string
  sex: 'male' | 'female'
  bornOn: string
  bornOnEstimated: boolean
  /** Not rejected, newest first, without the one to be corrected. */
  others: Measurement[]
  /** The measurement to be corrected. */
  replaces: (Measurement & { id: string; confirmed: boolean }) | null
}

/**
 * What the measurement form needs to know of a child, and of the measurement `replacesId` that is to be corrected.
 * Logged. Not found where whoever asks may not measure this child, of a woman, or where there is no such measurement to correct.
 */
export async function getMeasuredPerson(personId: string, replacesId: string | null): Promise<MeasuredPersonRecord> {
  const actor = await requireActor()
  if (!isId(personId) || (replacesId !== null && !isId(replacesId))) notFound()
  const found = await asActor(actor, async (tx) => {
    const row = await tx.person.findUnique({ where: { id: personId }, select: columns })
    if (!row || row.kind !== 'child' || !can(actor, 'measurement:record', { areaCode: row.areaCode })) return null
    await logAccess(tx, actor, { what: 'person', areaCode: row.areaCode, personId })
    return row
  })
  if (!found) notFound()
  const { measurements, areaCode: _areaCode, kind: _kind, bornOn, ...person } = found
  const replaced = measurements.find(({ id }) => id === replacesId)
  if (replacesId !== null && !replaced) notFound()
  return {
    ...person,
    bornOn: isoDate(bornOn),
    others: measurements.filter(({ id }) => id !== replacesId).map(asMeasured),
    replaces: replaced
      ? { ...asMeasured(replaced), id: replaced.id, confirmed: replaced.status === 'confirmed' }
      : null,
  }
}

const columns = {
  id: true,
  areaCode: true,
  kind: true,
  name: true,
  sex: true,
  bornOn: true,
  bornOnEstimated: true,
  measurements: {
    where: { status: { not: 'rejected' } },
    select: { ...measuredColumns, id: true, status: true },
    orderBy: [{ measuredOn: 'desc' }, { createdAt: 'desc' }],
  },
} as const satisfies Prisma.PersonSelect
