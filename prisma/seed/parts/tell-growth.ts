import type { Measurement } from '../../../lib/domain/growth/measurement'
import { MONITORING_MONTHS } from '../../../lib/domain/monitoring/visit-state'
import { addDays, addMonths, daysBetween } from '@/lib/domain/days'
import { earlier } from '../days'
import { type GrowthTrack, measuredOn } from './growth-track'
import { type MeasurementRow, measurementRow } from './measurement-rows'
import { type Story, tell } from './story'
import { dayOf } from './timeline'

const YOUNGEST_DAYS = 25

export type Taken = { measurement: Measurement; row: MeasurementRow }

/**
 * Every measurement of the child of a case, oldest first: the monthly ones before the audit, the one the worksheet
 * stands on, and the monitoring visits that have been made. `missed` months have none.
 */
export function tellGrowth(story: Story, track: GrowthTrack, missed: readonly number[]): Taken[] {
  const { random, child, cast, caseId, way } = story
  const visits = visitDays(story, missed)
  const days = measuringDays(story, [...visits.keys()])
  return measuredOn(random, child, track, days).map((measurement) => {
    const { measuredOn: day } = measurement
    const ofTheCase = day >= way.proposedOn
    const confirmed = day < addDays(story.today, -6) && (day !== auditDay(story) || dayOf(way, 'verify') !== undefined)
    const row = measurementRow(random, measurement, {
      person: child,
      caseId: ofTheCase ? caseId : null,
      measuredById: cast.officer.id,
      confirmedById: confirmed ? cast.healthCenter.id : null,
    })
    story.rows.measurement.push(row)
    if (ofTheCase) {
      const at = row.createdAt instanceof Date ? row.createdAt : new Date(day)
      const month = visits.get(day)
      tell(story, {
        at,
        by: cast.officer,
        step: 'measurement.record',
        detail: { measurementId: row.id, measuredOn: day, ...(month ? { month } : {}) },
      })
      if (confirmed) {
        const later = new Date(at.getTime() + 26 * 3_600_000)
        tell(story, {
          at: later,
          by: cast.healthCenter,
          step: 'measurement.confirm',
          detail: { measurementId: row.id },
        })
      }
    }
    return { measurement, row }
  })
}

/** The day of the measurement that the worksheet stands on; before there is a worksheet, of the last one. */
export function auditDay({ way }: Story): string {
  const opened = dayOf(way, 'open_worksheet')
  return opened ? addDays(opened, 1) : addDays(way.proposedOn, -2)
}

/** The day of each monitoring visit and its month, those still ahead included. */
function visitDays({ random, way }: Story, missed: readonly number[]): Map<string, number> {
  const approved = dayOf(way, 'approve_plan')
  if (!approved) return new Map()
  const made = MONITORING_MONTHS.filter((month) => !missed.includes(month))
  return new Map(made.map((month) => [addDays(addMonths(approved, month), random.int(-2, 2)), month]))
}

function measuringDays(story: Story, visits: readonly string[]): string[] {
  const { random, child, way, today } = story
  const audit = earlier(auditDay(story), addDays(today, -1))
  const before = Array.from({ length: random.int(2, 5) }, (_, back) =>
    addDays(addMonths(audit, -(back + 1)), random.int(-2, 2)),
  )
  const ended = dayOf(way, 'end') ?? dayOf(way, 'evaluate') ?? today
  return [...before.toReversed(), audit, ...visits].filter(
    (day) => daysBetween(child.bornOn, day) >= YOUNGEST_DAYS && day < today && day < ended,
  )
}
