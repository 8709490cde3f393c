import 'server-only'
import type { FileHandle } from 'node:fs/promises'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { isProofType, type ProofType } from '@/lib/domain/evidence/media-type'
import { logAccess } from '../access/log-access'
import { asActor } from '../db/as-actor'
import { log } from '../log'
import { openKeptFile } from './open-kept-file'

export type OpenedEvidence = { type: ProofType; file: FileHandle; bytes: number }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Opens a file of proof for reading, and logs that it was read. Null for what the actor may not see, for what never was,
 * and for a row whose file is gone (which the log of the process tells). The caller closes the file by reading it out.
 * @param size `small` for the picture shown in lists, where there is one
 */
export async function openEvidence(
  actor: Actor,
  fileId: string,
  size: 'whole' | 'small',
): Promise<OpenedEvidence | null> {
  if (!UUID.test(fileId) || !mayEver(actor, 'line:read')) return null
  const row = await asActor(actor, async (tx) => {
    const found = await tx.evidenceFile.findUnique({
      where: { id: fileId },
      select: {
        storageKey: true,
        mediaType: true,
        areaCode: true,
        caseId: true,
        line: { select: { caseNumber: true } },
      },
    })
    if (!found) return null
    const { areaCode, caseId, line } = found
    await logAccess(tx, actor, { what: 'evidence', areaCode, caseId, caseNumber: line.caseNumber })
    return found
  })
  if (!row || !isProofType(row.mediaType)) return null

  const file = await openKeptFile(row.storageKey, size)
  if (!file) {
    log.error({ fileId }, 'evidence file is missing')
    return null
  }
  return { type: row.mediaType, file, bytes: (await file.stat()).size }
}
