import 'server-only'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'

/** The package that a line is a member of: what is done for this family, and nothing of the others. */
export type PackageOfLine = {
  id: string
  number: number
  activity: string
  startsOn: string
  dueOn: string
  /** The line's own share. */
  volume: number
  unit: string
}

/** Of these lines, those that are members of a package, by line: one query. */
export async function packagesOfLines(tx: Tx, lineIds: string[]): Promise<Map<string, PackageOfLine>> {
  const members = await tx.workPackageLine.findMany({
    where: { lineId: { in: lineIds }, leftAt: null },
    select: {
      lineId: true,
      volume: true,
      package: { select: { id: true, number: true, activity: true, startsOn: true, dueOn: true, unit: true } },
    },
  })
  return new Map(
    members.map(({ lineId, volume, package: { startsOn, dueOn, ...about } }) => [
      lineId,
      { ...about, startsOn: isoDate(startsOn), dueOn: isoDate(dueOn), volume: volume.toNumber() },
    ]),
  )
}
