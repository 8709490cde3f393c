import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Outcome } from '@/lib/domain/outcome'
import type { Tx } from '../db/client'
import { withFiles } from './keep-files'
import type { Proof } from './prepare-proof'

type Place = {
  lineId: string
  caseId: string
  areaCode: string
  realisationId: string | null
  /** When and where they were made, as their sender says. */
  takenOn: Date | null
  takenPlace: string | null
}

/** Stores proofs of a line in the command's own transaction: the files, then their rows. */
export type StoreEvidence = (tx: Tx, actor: Actor, place: Place, proofs: readonly Proof[]) => Promise<void>

/** Runs a command that keeps proof of a line, as withFiles does. */
export function withEvidence<T>(command: (store: StoreEvidence) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return withFiles((keep) =>
    command(async (tx, actor, place, proofs) => {
      const data = (await keep(proofs)).map((file, index) => ({
        ...place,
        ...file,
        dhash: proofs[index]?.hash ?? null,
        uploadedById: actor.id,
      }))
      await tx.evidenceFile.createMany({ data })
    }),
  )
}
