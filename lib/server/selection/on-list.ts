import 'server-only'
import { notFound } from 'next/navigation'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import type { CandidateStatus } from '@/lib/domain/selection/candidate-status'
import { requireActor } from '../auth/session'
import { runningCycleOf } from '../cycles/running-cycle-of'
import { asActor } from '../db/as-actor'
import { placeOf } from './place-of'

/** How a person stands on the long list of the cycle that runs; `cycle` null where none does. */
export type OnLongList = {
  person: { id: string; name: string }
  cycle: { id: string; year: number; semester: number } | null
  candidate: { id: string; status: CandidateStatus } | null
  mayRefer: boolean
}

/** The same; not found where whoever asks may not read the person. */
export async function getOnLongList(personId: string): Promise<OnLongList> {
  const actor = await requireActor()
  if (!isId(personId)) notFound()
  const found = await asActor(actor, async (tx): Promise<OnLongList | null> => {
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { id: true, name: true, areaCode: true },
    })
    if (!person || !can(actor, 'person:read', { areaCode: person.areaCode })) return null
    const { areaCode, ...about } = person
    const cycleId = await runningCycleOf(tx, areaCode.slice(0, 5))
    const cycle =
      cycleId === null
        ? null
        : await tx.cycle.findUnique({ where: { id: cycleId }, select: { id: true, year: true, semester: true } })
    const candidate =
      cycle === null ? null : (await placeOf(tx, { cycleId: cycle.id, areaCode: person.areaCode, personId })).row
    return { person: about, cycle, candidate, mayRefer: can(actor, 'candidate:refer', { areaCode }) }
  })
  return found ?? notFound()
}
