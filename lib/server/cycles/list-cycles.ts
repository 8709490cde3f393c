import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import type { CycleStage } from '@/lib/domain/cycles/stages'
import { daysLate } from '@/lib/domain/cycles/deadlines'
import { requireActor } from '../auth/session'
import { dayOf, isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

export type CycleRow = {
  id: string
  district: string
  year: number
  semester: number
  startsOn: string
  endsOn: string
  stage: CycleStage
  wholeDistrict: boolean
  closedOn: string | null
  /** Cases taken into it, as the counts by village say. */
  cases: number
  /** The deadline of the stage it stands in; null where none was set, or where it is closed. */
  dueOn: string | null
  late: number | null
}

export type CycleList = {
  rows: CycleRow[]
  mayOpen: boolean
  running: boolean
  manyDistricts: boolean
  aggregates: boolean
}

/** The cycles of the reader's district, or of the province's districts, newest first. A 404 for whoever may read none. */
export async function listCycles(): Promise<CycleList> {
  const actor = await requireActor()
  if (!mayEver(actor, 'cycle:read')) notFound()
  return asActor(actor, (tx) => cyclesFor(tx, actor, today()))
}

type Raw = {
  id: string
  district: string
  year: number
  semester: number
  starts_on: Date
  ends_on: Date
  stage: CycleStage
  whole_district: boolean
  closed_at: Date | null
  cases: number
  due_on: string | null
}

/** A district has two a year; a province of forty districts some hundreds in all. */
const MOST_CYCLES = 400

/** The same, for a transaction and a day that the caller names. */
export async function cyclesFor(tx: Tx, actor: Actor, day: string): Promise<CycleList> {
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT c.id::text, a.name AS district, c.year, c.semester, c.starts_on, c.ends_on, c.stage::text, c.whole_district, c.closed_at,
      coalesce(p.n, 0)::int AS cases, s.due_on::text
    FROM cycle c JOIN area a ON a.code = c.area_code
    LEFT JOIN cycle_stage s ON s.cycle_id = c.id AND s.stage = c.stage
    LEFT JOIN (SELECT cycle_id, sum(n) AS n FROM progress_count WHERE measure LIKE 'case:%' AND measure <> 'case:candidate'
               GROUP BY cycle_id) p ON p.cycle_id = c.id
    ORDER BY c.year DESC, c.semester DESC, a.name LIMIT ${MOST_CYCLES}`
  return {
    rows: rows.map(({ starts_on, ends_on, whole_district, closed_at, due_on, ...row }) => {
      const dueOn = closed_at === null ? due_on : null
      return {
        ...row,
        startsOn: isoDate(starts_on),
        endsOn: isoDate(ends_on),
        wholeDistrict: whole_district,
        closedOn: closed_at && dayOf(closed_at),
        dueOn,
        late: dueOn === null ? null : daysLate(dueOn, day),
      }
    }),
    mayOpen: can(actor, 'cycle:open', { areaCode: actor.areaCode }),
    running: rows.some(({ closed_at }) => closed_at === null),
    aggregates: actor.role === 'province_viewer',
    manyDistricts: new Set(rows.map(({ district }) => district)).size > 1,
  }
}
