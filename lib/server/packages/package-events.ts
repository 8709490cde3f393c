import 'server-only'
import type { Role } from '@/lib/domain/access/roles'
import { type PackageChange, readPackageChange } from '@/lib/domain/packages/package-changes'
import type { Tx } from '../db/client'
import { namesOf } from '../users/names-of'
import type { PackageStep } from './write-package-events'

export const LEFT_WHY = ['declined', 'cancelled', 'moved', 'taken_out'] as const
export type LeftWhy = (typeof LEFT_WHY)[number]

/** One line that an entry is about. */
export type EntryLine = {
  id: string
  volume: number
  /** Its share before, where that is what changed. */
  from: number | null
  why: LeftWhy | null
}

/** What was done with a package at one moment; lines that came or went together stand in one entry. */
export type PackageEntry = {
  id: string
  step: PackageStep
  at: string
  /** Who did it; null where the application itself did. */
  by: string | null
  role: Role | null
  changes: PackageChange[]
  lines: EntryLine[]
  report: { happenedOn: string; amountRp: string | null; completes: boolean; lines: number } | null
}

/** The history of a package, the latest first. */
export async function packageEvents(tx: Tx, packageId: string): Promise<PackageEntry[]> {
  const events = await tx.packageEvent.findMany({ where: { packageId }, orderBy: { id: 'asc' } })
  const names = await namesOf(
    tx,
    events.flatMap(({ actorId }) => actorId ?? []),
  )
  const entries = new Map<string, PackageEntry>()
  for (const { id, step, at, actorId, actorRole, lineId, volume, detail } of events) {
    const told = (detail ?? {}) as Record<string, unknown>
    const key = `${step} ${actorId} ${at.getTime()}`
    const entry = entries.get(key) ?? {
      id,
      step: step as PackageStep,
      at: at.toISOString(),
      by: actorId && (names.get(actorId) ?? '–'),
      role: actorRole,
      changes: changesIn(told),
      lines: [],
      report: step === 'reported' ? reportIn(told) : null,
    }
    if (lineId && volume) entry.lines.push(lineIn(lineId, volume.toNumber(), told))
    entries.set(key, entry)
  }
  return [...entries.values()].toReversed()
}

const changesIn = ({ changes }: Record<string, unknown>) =>
  Array.isArray(changes) ? changes.flatMap((kept) => readPackageChange(kept) ?? []) : []

const lineIn = (id: string, volume: number, { from, why }: Record<string, unknown>): EntryLine => ({
  id,
  volume,
  from: typeof from === 'number' ? from : null,
  why: LEFT_WHY.find((known) => known === why) ?? null,
})

const reportIn = ({ happenedOn, amountRp, completes, lines }: Record<string, unknown>): PackageEntry['report'] => ({
  happenedOn: typeof happenedOn === 'string' ? happenedOn : '',
  amountRp: typeof amountRp === 'string' ? amountRp : null,
  completes: completes === true,
  lines: typeof lines === 'number' ? lines : 0,
})
