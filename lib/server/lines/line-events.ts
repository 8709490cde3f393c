import 'server-only'
import type { Role } from '@/lib/domain/access/roles'
import { LINE_STEPS, type LineStep } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'

/** One step in the dialogue about a line, with what its history tells of it. */
export type LineEvent = {
  id: string
  step: LineStep
  at: string
  by: string
  role: Role
  /** Facts of the step: a reason, dates as ISO, rupiah as digits. Only what this list knows how to show. */
  told: Partial<Record<ToldKey, string>>
}

const TOLD = [
  'reason',
  'note',
  'proposedAgency',
  'scheduledOn',
  'allocatedRp',
  'allocatedCode',
  'allocatedYear',
  'from',
  'until',
  'happenedOn',
  'checkedOn',
  'spokenBy',
  'meetingKind',
  'meetingOn',
] as const
export type ToldKey = (typeof TOLD)[number]

/** The steps of a line so far, in order. */
export async function lineEvents(tx: Tx, lineId: string): Promise<LineEvent[]> {
  const events = await tx.caseEvent.findMany({
    where: { lineId, step: { in: LINE_STEPS.map((step) => `line.${step}`) } },
    orderBy: { sequence: 'asc' },
    select: { id: true, step: true, at: true, actorId: true, actorRole: true, detail: true },
  })
  const names = await namesOf(
    tx,
    events.map(({ actorId }) => actorId),
  )
  return events.flatMap(({ id, step, at, actorId, actorRole, detail }) => {
    const known = LINE_STEPS.find((one) => `line.${one}` === step)
    if (!known) return []
    return {
      id,
      step: known,
      at: at.toISOString(),
      by: names.get(actorId) ?? '–',
      role: actorRole,
      told: toldIn(detail),
    }
  })
}

function toldIn(detail: unknown): LineEvent['told'] {
  if (typeof detail !== 'object' || detail === null) return {}
  const facts = new Map(Object.entries(detail))
  const told = TOLD.map((key) => [key, facts.get(key)] as const).filter((entry) => typeof entry[1] === 'string')
  return Object.fromEntries(told)
}
