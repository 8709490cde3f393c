import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/days'
import type { SavePackageInput } from '@/lib/domain/packages/package-inputs'
import { today } from '../clock'

/** A new package of these lines with their volumes (one of each where only lines are named), with what differs. */
export function packing(
  lines: readonly string[] | Record<string, number>,
  over: Partial<SavePackageInput> = {},
): SavePackageInput {
  const volumes = Array.isArray(lines) ? lines.map((lineId): [string, number] => [lineId, 1]) : Object.entries(lines)
  return {
    commandId: randomUUID(),
    packageId: null,
    version: 0,
    activity: 'Jamban dengan tangki septik bersama',
    place: 'Dua desa',
    startsOn: addDays(today(), 7),
    dueOn: addDays(today(), 90),
    budgetRp: 10_000_000n,
    fundSource: 'APBD_KAB',
    budgetCode: null,
    budgetYear: null,
    members: volumes.map(([lineId, volume]) => ({ lineId, volume })),
    ...over,
  }
}
