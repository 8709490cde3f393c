import 'server-only'
import type { FileHandle } from 'node:fs/promises'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isProofType, type ProofType } from '@/lib/domain/evidence/media-type'
import { isId } from '@/lib/domain/is-id'
import { asActor } from '../db/as-actor'
import { openKeptFile } from '../evidence/open-kept-file'
import { log } from '../log'

/**
 * Opens the file of a cycle's decree, or of an earlier one, for whoever may read its team. Null for what the actor may not
 * see, for what never was, and for a row whose file is gone. The caller closes the file by reading it out.
 * @param past the id of a decree that was replaced; null for the one in force
 */
export async function openDecree(
  actor: Actor,
  cycleId: string,
  past: string | null,
): Promise<{ type: ProofType; file: FileHandle; bytes: number } | null> {
  if (!isId(cycleId) || (past !== null && !isId(past))) return null
  const select = { storageKey: true, mediaType: true, areaCode: true } as const
  const row = await asActor(actor, (tx) =>
    past === null
      ? tx.auditTeam.findUnique({ where: { cycleId }, select })
      : tx.pastDecree.findFirst({ where: { id: past, cycleId }, select }),
  )
  if (!row || !can(actor, 'team:read', { areaCode: row.areaCode }) || !isProofType(row.mediaType)) return null
  const file = await openKeptFile(row.storageKey)
  if (!file) {
    log.error({ cycleId }, 'the file of a decree is missing')
    return null
  }
  return { type: row.mediaType, file, bytes: (await file.stat()).size }
}
