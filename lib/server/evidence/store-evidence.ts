import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Outcome } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { removeEvidenceFiles, writeEvidenceFile } from './evidence-files'
import type { Proof } from './prepare-proof'

type Place = { lineId: string; caseId: string; areaCode: string; realisationId: string | null }

/** Stores proofs of a line in the command's own transaction: the files, then their rows. */
export type StoreEvidence = (tx: Tx, actor: Actor, place: Place, proofs: readonly Proof[]) => Promise<void>

/**
 * Runs a command that keeps files. Where it is refused or fails, the files it wrote are taken back, as its rows are.
 * A process that dies in between leaves files without rows, which nobody can reach.
 */
export async function withEvidence<T>(command: (store: StoreEvidence) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const written: string[] = []
  const store: StoreEvidence = async (tx, actor, { lineId, caseId, areaCode, realisationId }, proofs) => {
    // A command stores once: what is there already is of a run that was undone and begun anew (run-once.ts).
    await removeEvidenceFiles(written.splice(0))
    for (const proof of proofs) {
      const storageKey = await writeEvidenceFile(proof)
      written.push(storageKey)
      const { type: mediaType, sha256 } = proof
      const row = {
        lineId,
        caseId,
        areaCode,
        realisationId,
        mediaType,
        sha256,
        storageKey,
        bytes: proof.bytes.byteLength,
      }
      await tx.evidenceFile.createMany({ data: [{ ...row, uploadedById: actor.id }] })
    }
  }
  try {
    const outcome = await command(store)
    if (!outcome.ok) await removeEvidenceFiles(written)
    return outcome
  } catch (error) {
    await removeEvidenceFiles(written)
    throw error
  }
}
