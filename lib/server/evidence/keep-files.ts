import 'server-only'
import type { Outcome } from '@/lib/domain/outcome'
import { removeEvidenceFiles, writeEvidenceFile } from './evidence-files'
import type { Proof } from './prepare-proof'

/** A file as its row tells of it. */
export type KeptFile = { storageKey: string; mediaType: string; bytes: number; sha256: string }

/** Writes the files of a command; their rows are the command's own affair. */
export type KeepFiles = (proofs: readonly Proof[]) => Promise<KeptFile[]>

/**
 * Runs a command that keeps files. Where it is refused or fails, the files it wrote are taken back, as its rows are.
 * A process that dies in between leaves files without rows, which nobody can reach.
 */
export async function withFiles<T>(command: (keep: KeepFiles) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const written: string[] = []
  const keep: KeepFiles = async (proofs) => {
    // A command keeps its files once: what is there already is of a run that was undone and begun anew (run-once.ts).
    await removeEvidenceFiles(written.splice(0))
    const kept: KeptFile[] = []
    for (const proof of proofs) {
      const storageKey = await writeEvidenceFile(proof)
      written.push(storageKey)
      kept.push({ storageKey, mediaType: proof.type, bytes: proof.bytes.byteLength, sha256: proof.sha256 })
    }
    return kept
  }
  try {
    const outcome = await command(keep)
    if (!outcome.ok) await removeEvidenceFiles(written)
    return outcome
  } catch (error) {
    await removeEvidenceFiles(written)
    throw error
  }
}
