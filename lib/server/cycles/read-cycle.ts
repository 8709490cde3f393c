import 'server-only'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'

/** One stage as it was gone through. Days 'YYYY-MM-DD'; names are missing where the reader may not see them. */
export type StampRow = {
  stage: CycleStage
  dueOn: string
  enteredOn: string | null
  enteredBy: string | null
  leftOn: string | null
  leftBy: string | null
  note: string | null
}

export type CycleHead = {
  id: string
  areaCode: string
  districtName: string
  year: number
  semester: number
  startsOn: string
  endsOn: string
  stage: CycleStage
  wholeDistrict: boolean
  closedOn: string | null
  stamps: StampRow[]
}

type RawStamp = {
  stage: CycleStage
  due_on: string
  entered_at: Date | null
  entered_by: string | null
  left_at: Date | null
  left_by: string | null
  note: string | null
}

/** A cycle with the stamps of its stages, or null where it is not there for this reader. */
export async function readCycle(tx: Tx, cycleId: string): Promise<CycleHead | null> {
  const cycle = await tx.cycle.findUnique({ where: { id: cycleId } })
  if (!cycle) return null
  const area = await tx.area.findUnique({ where: { code: cycle.areaCode }, select: { name: true } })
  const stamps = await tx.$queryRaw<RawStamp[]>`
    SELECT s.stage::text, s.due_on::text, s.entered_at, e.name AS entered_by, s.left_at, l.name AS left_by, s.note
    FROM cycle_stage s LEFT JOIN app_user e ON e.id = s.entered_by_id LEFT JOIN app_user l ON l.id = s.left_by_id
    WHERE s.cycle_id = ${cycleId}::uuid ORDER BY s.stage`
  const { id, areaCode, year, semester, stage, wholeDistrict } = cycle
  return {
    id,
    areaCode,
    year,
    semester,
    stage,
    wholeDistrict,
    districtName: area?.name ?? areaCode,
    startsOn: isoDate(cycle.startsOn),
    endsOn: isoDate(cycle.endsOn),
    closedOn: cycle.closedAt && dayOf(cycle.closedAt),
    stamps: stamps.map((stamp) => ({
      stage: stamp.stage,
      dueOn: stamp.due_on,
      enteredOn: stamp.entered_at && dayOf(stamp.entered_at),
      enteredBy: stamp.entered_by,
      leftOn: stamp.left_at && dayOf(stamp.left_at),
      leftBy: stamp.left_by,
      note: stamp.note,
    })),
  }
}
