import { dateColumn } from '../../../lib/server/clock'
import { addDays } from '@/lib/domain/days'
import { earlier, officeHour } from '../days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import { TAPIN } from './tapin'

export type DemoCycle = { id: string; startsOn: string; endsOn: string; closedOn: string | null }
export type DemoCycles = { running: DemoCycle; previous: DemoCycle }

type Half = { year: number; semester: 1 | 2 }

/** The cycle of today's half year, and the one before it, which is closed. */
export function makeCycles(random: Random, rows: Rows, today: string): DemoCycles {
  const year = Number(today.slice(0, 4))
  const now: Half = { year, semester: today.slice(5, 7) <= '06' ? 1 : 2 }
  const before: Half = now.semester === 2 ? { year, semester: 1 } : { year: year - 1, semester: 2 }
  const starts = halfOf(now).startsOn
  return {
    running: pushCycle(random, rows, now, null),
    previous: pushCycle(random, rows, before, earlier(addDays(starts, 20), addDays(today, -1))),
  }
}

function halfOf({ year, semester }: Half) {
  return semester === 1
    ? { startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
    : { startsOn: `${year}-07-01`, endsOn: `${year}-12-31` }
}

function pushCycle(random: Random, rows: Rows, half: Half, closedOn: string | null): DemoCycle {
  const { startsOn, endsOn } = halfOf(half)
  const id = random.uuid(officeHour(startsOn, 0))
  rows.cycle.push({
    id,
    areaCode: TAPIN,
    year: half.year,
    semester: half.semester,
    startsOn: dateColumn(startsOn),
    endsOn: dateColumn(endsOn),
    stage: closedOn ? 'S10_REPORT' : 'S6_DISSEMINATION_1',
    wholeDistrict: true,
    closedAt: closedOn ? officeHour(closedOn, 60) : null,
  })
  return { id, startsOn, endsOn, closedOn }
}
