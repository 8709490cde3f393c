import { MONITORING_MONTHS } from '../../../lib/domain/monitoring/visit-state'
import { dateColumn } from '../../../lib/server/clock'
import { addDays, addMonths, daysBetween } from '@/lib/domain/days'
import { ofCase, sometime, type Story, tell } from './story'
import type { ToldCheck } from './tell-checks'
import type { Taken } from './tell-growth'
import { dayOf } from './timeline'

/** A visit may come so many days before or after the day it is due. */
const NEAR_DAYS = 8

const MISSING = [
  'Keluarga menginap di rumah nenek di luar kabupaten.',
  'Anak sakit, orang tua minta ditunda.',
  'Rumah tergenang, posyandu tidak dibuka bulan ini.',
]

/** The three monitoring months from the approval of the plan: measured, missing with a reason, or still open. */
export function tellVisits(
  story: Story,
  taken: readonly Taken[],
  missed: readonly number[],
  checks: readonly ToldCheck[] = [],
): void {
  const { random, rows, cast, way, today } = story
  const approvedOn = dayOf(way, 'approve_plan')
  if (!approvedOn) return
  for (const month of MONITORING_MONTHS) {
    const dueOn = addMonths(approvedOn, month)
    const made = taken.find(({ measurement }) => Math.abs(daysBetween(dueOn, measurement.measuredOn)) <= NEAR_DAYS)
    const checked = checks.find(({ checkedOn }) => Math.abs(daysBetween(dueOn, checkedOn)) <= NEAR_DAYS)
    const why = !made && !checked && missed.includes(month) && dueOn < addDays(today, -3) ? random.pick(MISSING) : null
    const recordedOn = made?.measurement.measuredOn ?? checked?.checkedOn ?? (why ? addDays(dueOn, 2) : null)
    const recordedAt = recordedOn ? sometime(story, recordedOn, 3) : null
    rows.monitoringVisit.push({
      ...ofCase(story),
      id: random.uuid(sometime(story, approvedOn, 2)),
      month,
      dueOn: dateColumn(dueOn),
      measurementId: made?.row.id ?? null,
      motherCheckId: checked?.id ?? null,
      missingReason: why,
      note:
        made && random.chance(0.4)
          ? random.pick(['Anak sehat, nafsu makan membaik.', 'Ibu mengikuti anjuran makan.'])
          : null,
      recordedById: recordedAt ? cast.officer.id : null,
      recordedAt,
    })
    if (!recordedAt || !why) continue
    tell(story, { at: recordedAt, by: cast.officer, step: 'monitoring.missing', detail: { month, reason: why } })
  }
}
