import 'server-only'
import { notFound } from 'next/navigation'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { type Measured, measurementsOf } from '../measurements/measurements-of'
import { readableCase } from './readable-case'

export type CaseGrowth = Measured & { number: number; name: string }

/** How the child of a case has grown, rejected measurements included; a 404 for whoever may not read the case. Logged. */
export async function getCaseGrowth(caseId: string): Promise<CaseGrowth> {
  const actor = await requireActor()
  const growth = await asActor(actor, async (tx) => {
    const found = await readableCase(tx, actor, caseId, 'growth')
    const measured = await measurementsOf(tx, found.personId)
    return measured && { ...measured, number: found.number, name: found.subjectName }
  })
  return growth ?? notFound()
}
