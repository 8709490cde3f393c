import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { Prisma } from '../generated/client'
import type { Tx } from '../db/client'

/** What became of a package; what is about one of its lines says the line's share of the volume. */
export type PackageStep = 'opened' | 'changed' | 'joined' | 'resized' | 'left' | 'reported'
export type PackageEventInput = {
  step: PackageStep
  lineId?: string
  volume?: number
  /** Facts the reader of the history needs. No names of families. */
  detail?: Prisma.InputJsonObject
}

/** Adds to a package's history, inside the transaction of the change itself: one statement, however many there are. */
export async function writePackageEvents(
  tx: Tx,
  actor: Actor,
  { id: packageId, areaCode, agencyId }: { id: string; areaCode: string; agencyId: string },
  events: readonly PackageEventInput[],
): Promise<void> {
  await tx.packageEvent.createMany({
    data: events.map(({ step, lineId, volume, detail }) => ({
      packageId,
      areaCode,
      agencyId,
      lineId: lineId ?? null,
      actorId: actor.id,
      actorRole: actor.role,
      step,
      volume: volume ?? null,
      detail: detail ?? {},
    })),
  })
}
