import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

/** A proof that is, or looks, the same as one of another line; `other` is null where that line is not the reader's to see. */
export type AlikeProof = {
  fileId: string
  isSame: boolean
  other: { lineId: string; activity: string; village: string } | null
}

/** The proofs of a line that are on other lines of the district too, for whoever may check it; none for others. */
export async function alikeProofs(lineId: string): Promise<AlikeProof[]> {
  const actor = await requireActor()
  if (!isId(lineId)) return []
  return asActor(actor, (tx) => alikeProofsOf(tx, actor, lineId))
}

/** The same, for a transaction. One statement, whatever the number of proofs in the district. */
export async function alikeProofsOf(tx: Tx, actor: Actor, lineId: string): Promise<AlikeProof[]> {
  if (!mayEver(actor, 'line:verify')) return []
  const rows = await tx.$queryRaw<
    { fileId: string; isSame: boolean; lineId: string | null; activity: string | null; village: string | null }[]
  >`SELECT a.file_id::text AS "fileId", a.is_same AS "isSame", l.id::text AS "lineId", l.activity, v.name AS village
    FROM alike_proofs(${lineId}::uuid) WITH ORDINALITY AS a (file_id, other_line_id, is_same, place)
    LEFT JOIN plan_line l ON l.id = a.other_line_id LEFT JOIN area v ON v.code = l.area_code
    ORDER BY a.place`
  return rows.map(({ fileId, isSame, lineId: otherId, activity, village }) => ({
    fileId,
    isSame,
    other: otherId === null ? null : { lineId: otherId, activity: activity ?? '', village: village ?? '' },
  }))
}
