import 'server-only'
import { notFound } from 'next/navigation'
import { type Actor, districtOf } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import { progressFigures, type ProgressFigures, type Share } from '@/lib/domain/indicators/progress'
import { requireActor } from '../auth/session'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import {
  areaAsked,
  type AskedProgress,
  type CyclePeriod,
  cyclesAsked,
  lineage,
  namesOf,
  placeOf,
} from './cycles-of-area'
import { type AreaCounts, sumCounts } from './sum-counts'

export type AreaProgress = {
  code: string
  name: string
  /** Villages with a case whose worksheet has begun, of all villages in scope. */
  villages: Share
  figures: ProgressFigures
}

export type Prevalence = { year: number; percent: number; survey: string; source: string }

export type Progress = {
  /** The area shown, with its figures; null where no cycle has begun. */
  whole: AreaProgress | null
  area: { code: string; name: string }
  /** The areas above, down from the area of duty. */
  above: { code: string; name: string }[]
  /** The parts of the area, by name; none below a village. */
  parts: AreaProgress[]
  period: CyclePeriod | null
  periods: CyclePeriod[]
  /** Of the district shown, as published; oldest first. Empty above a district. */
  prevalence: Prevalence[]
  districtName: string | null
  /** The day of the figures. */
  asOf: string
  /** Whoever compares districts sees no small groups. */
  aggregates: boolean
}

/**
 * How far a cycle has come in an area, from the counts kept by village: never by counting cases. `area` and `cycle` come
 * from the address; an area outside the actor's duty is not found.
 */
export async function getProgress(asked: AskedProgress): Promise<Progress> {
  const actor = await requireActor()
  if (!mayEver(actor, 'progress:read')) notFound()
  return progressFor(actor, asked)
}

/** The same for a given actor. */
export async function progressFor(actor: Actor, asked: AskedProgress): Promise<Progress> {
  const { area, partLength: codeLength, aggregates } = areaAsked(actor, asked)
  const day = today()

  return asActor(actor, async (tx) => {
    const { ids: cycleIds, period, periods } = await cyclesAsked(tx, area, asked)
    const whole = await sumCounts(tx, actor, { cycleIds, area, codeLength: area.length, today: day })
    const parts =
      codeLength === null ? new Map() : await sumCounts(tx, actor, { cycleIds, area, codeLength, today: day })
    const district = districtOf(area)
    const names = await namesOf(tx, [...lineage(area), ...parts.keys()])
    const name = (code: string) => names.get(code) ?? code
    const own = whole.get(area)
    if (!own) notFound()
    return {
      whole: period && present(area, name(area), own),
      ...placeOf(area, actor, name),
      parts: [...parts]
        .map(([code, counts]) => present(code, name(code), counts))
        .sort((a, b) => a.name.localeCompare(b.name, 'id')),
      period,
      periods,
      prevalence: district === null ? [] : await prevalenceOf(tx, district),
      districtName: district && name(district),
      asOf: day,
      aggregates,
    }
  })
}

function present(code: string, name: string, { counts, late, villages, audited }: AreaCounts): AreaProgress {
  return {
    code,
    name,
    villages: { numerator: audited, denominator: villages },
    figures: progressFigures(counts, late),
  }
}

async function prevalenceOf(tx: Tx, areaCode: string): Promise<Prevalence[]> {
  const rows = await tx.publishedPrevalence.findMany({
    where: { areaCode },
    orderBy: { year: 'asc' },
    select: { year: true, percent: true, survey: true, source: true },
  })
  return rows.map(({ percent, ...rest }) => ({ ...rest, percent: percent.toNumber() }))
}
