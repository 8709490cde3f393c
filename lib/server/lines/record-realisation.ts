import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { LONGEST_PLACE } from '@/lib/domain/lines/report-line-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import type { StoreEvidence } from '../evidence/store-evidence'
import type { Proof } from '../evidence/prepare-proof'
import { approvedOn } from './approved-on'

export type Work = {
  lineId: string
  happenedOn: string
  volume: number | null
  amountRp: bigint | null
  note: string
  /** When and where the proofs were made; left out, on the day of the work and where the family is. */
  takenOn?: string | null
  takenPlace?: string | null
}

/** Nothing of a plan is done before the plan is approved. Refuses: not_found, or the field happenedOn. */
export async function heldToApproval(tx: Tx, work: Pick<Work, 'lineId' | 'happenedOn'>): Promise<Outcome> {
  const approved = await approvedOn(tx, work.lineId)
  if (approved === null) return refuse('not_found')
  return work.happenedOn < approved ? refuse('invalid_fields', { happenedOn: 'before_approval' }) : doneWith(undefined)
}

/**
 * Writes down what was done and keeps its proofs. A report without a volume of its own (the last one, where earlier ones
 * tell it all) counts as zero more, so that volumes still add up.
 */
export async function recordRealisation(
  tx: Tx,
  actor: Actor,
  line: { id: string; caseId: string; areaCode: string; leadAgencyId: string },
  work: Work,
  proofs: readonly Proof[],
  store: StoreEvidence,
): Promise<void> {
  const place = { lineId: line.id, caseId: line.caseId, areaCode: line.areaCode }
  const { id: realisationId } = await tx.realisation.create({
    data: {
      ...place,
      agencyId: line.leadAgencyId,
      happenedOn: dateColumn(work.happenedOn),
      volume: work.volume ?? 0,
      amountRp: work.amountRp,
      note: work.note,
      reportedById: actor.id,
    },
    select: { id: true },
  })
  if (proofs.length === 0) return
  const { takenPlace, takenOn } = work
  await store(
    tx,
    actor,
    {
      ...place,
      realisationId,
      takenOn: dateColumn(takenOn ?? work.happenedOn),
      takenPlace: takenPlace ?? (await placeOf(tx, line.id)),
    },
    proofs,
  )
}

/** What the history tells of a report. */
export const toldOf = ({ happenedOn, volume, amountRp, note }: Work, proofs: readonly Proof[]) => ({
  happenedOn,
  volume,
  amountRp: amountRp?.toString() ?? null,
  note,
  files: proofs.length,
})

async function placeOf(tx: Tx, lineId: string): Promise<string | null> {
  const line = await tx.planLine.findUnique({ where: { id: lineId }, select: { place: true } })
  return line?.place.trim().slice(0, LONGEST_PLACE) || null
}
