import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { daysBetween } from '@/lib/domain/days'
import { type LineGroup, lineGroupOf } from '@/lib/domain/lines/line-groups'
import type { Horizon } from '@/lib/domain/findings/catalogue-entry'
import { planningOfLine } from '@/lib/domain/lines/planning-of-line'
import { horizonOf } from '@/lib/domain/plans/horizon'
import type { NextPlanning } from '@/lib/domain/plans/planning-calendar'
import { isLate, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { planningDates } from '../planning/planning-dates'
import { type CarriedFrom, carriedFrom } from './carried-from'
import { seenCauses } from './seen-causes'

export type LineRow = {
  id: string
  number: number
  caseNumber: number
  status: LineStatus
  group: LineGroup | null
  kind: 'specific' | 'sensitive'
  activity: string
  beneficiary: string
  place: string
  village: string
  subdistrict: string
  causeCodes: string[]
  leadAgency: string
  /** The actor's agency leads it. */
  ours: boolean
  targetVolume: number
  unit: string
  deadlineOn: string
  /** Days from today to the deadline in force; negative once it has passed. */
  daysLeft: number
  late: boolean
  /** Whole rupiah as digits; null is "not budgeted yet". */
  budgetRp: string | null
  allocatedRp: string | null
  allocatedCode: string | null
  horizon: Horizon
  /** Which door to a coming budget it must pass next. */
  planning: NextPlanning | null
  /** The cycle it was carried on from; null for a line of its own cycle. */
  carriedFrom: CarriedFrom | null
}

/** The lines with these ids, in this order, as a list shows them. What may not be seen is left out. */
export async function lineRows(tx: Tx, actor: Actor, ids: string[], day: string): Promise<LineRow[]> {
  if (ids.length === 0) return []
  const lines = await tx.planLine.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      number: true,
      caseNumber: true,
      status: true,
      kind: true,
      activity: true,
      beneficiary: true,
      place: true,
      areaCode: true,
      causeCodes: true,
      leadAgencyId: true,
      leadAgency: { select: { localName: true } },
      targetVolume: true,
      unit: true,
      deadlineOn: true,
      budgetRp: true,
      allocatedRp: true,
      allocatedSource: true,
      allocatedCode: true,
      allocatedYear: true,
      fundSource: true,
      startsOn: true,
      dueOn: true,
      scheduledOn: true,
    },
  })
  const names = await areaNames(
    tx,
    lines.flatMap(({ areaCode }) => [areaCode, areaCode.slice(0, 8)]),
  )
  const seen = await seenCauses(tx, actor)
  const carried = await carriedFrom(tx, ids)
  const own = await planningDates(tx, actor.areaCode)
  const rows = lines.map(({ areaCode, leadAgency, leadAgencyId, causeCodes, ...found }) => {
    const { deadlineOn: deadline, startsOn: starts, dueOn: due, scheduledOn: scheduled, ...money } = found
    const { fundSource: _fund, allocatedSource: _source, allocatedYear: _year, ...line } = money
    const [deadlineOn, startsOn, dueOn, scheduledOn] = [
      isoDate(deadline),
      isoDate(starts),
      isoDate(due),
      isoDate(scheduled),
    ]
    const timed = { status: line.status, deadlineOn }
    return {
      ...line,
      causeCodes: seen(causeCodes),
      targetVolume: line.targetVolume.toNumber(),
      budgetRp: line.budgetRp?.toString() ?? null,
      allocatedRp: line.allocatedRp?.toString() ?? null,
      horizon: horizonOf({ startsOn, dueOn }),
      planning: planningOfLine({ ...money, dueOn, scheduledOn }, own, day),
      deadlineOn,
      group: lineGroupOf(timed, day),
      late: isLate(timed, day),
      daysLeft: daysBetween(day, deadlineOn),
      village: names.get(areaCode) ?? areaCode,
      subdistrict: names.get(areaCode.slice(0, 8)) ?? '',
      leadAgency: leadAgency.localName,
      ours: leadAgencyId === actor.agencyId,
      carriedFrom: carried.get(line.id) ?? null,
    }
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Names of areas by their code. */
export async function areaNames(tx: Tx, codes: string[]): Promise<Map<string, string>> {
  const areas = await tx.area.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true },
  })
  return new Map(areas.map(({ code, name }) => [code, name]))
}
