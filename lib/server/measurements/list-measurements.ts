import 'server-only'
import { notFound } from 'next/navigation'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type Measured, measurementsOf } from './measurements-of'

/**
 * Every measurement of a person, or of the person behind a case, oldest first, rejected ones included; and what a chart
 * needs to know of the child. Not found where whoever asks may not see them. The case or person page logs the reading.
 */
export async function listMeasurements(of: { personId: string } | { caseId: string }): Promise<Measured> {
  const actor = await requireActor()
  if (!isId('personId' in of ? of.personId : of.caseId)) notFound()
  const found = await asActor(actor, async (tx) => {
    const personId = 'personId' in of ? of.personId : await personBehind(tx, of.caseId)
    return personId === null ? null : measurementsOf(tx, personId)
  })
  return found ?? notFound()
}

async function personBehind(tx: Tx, caseId: string): Promise<string | null> {
  const found = await tx.auditCase.findUnique({ where: { id: caseId }, select: { personId: true } })
  return found?.personId ?? null
}
