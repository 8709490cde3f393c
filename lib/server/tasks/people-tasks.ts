import 'server-only'
import { daysBetween, addDays } from '@/lib/domain/days'
import { completedMonths } from '@/lib/domain/growth/age'
import { UNMEASURED_DAYS } from '@/lib/domain/tasks/task-groups'
import type { Tx } from '../db/client'
import { MOST_COUNTED, MOST_SHOWN } from './task-limits'

/** A child that was not measured for long; null is never. */
export type ChildToMeasure = {
  id: string
  name: string
  ageMonths: number
  lastMeasuredOn: string | null
  daysSince: number | null
}
/** A measurement that waits for the health centre's word. */
export type MeasurementToConfirm = {
  personId: string
  name: string
  village: string
  measuredOn: string
  waitingDays: number
}
export type Some<T> = { count: number; first: T[] }

/** Under-fives of a village without a measurement in `UNMEASURED_DAYS` days, rejected ones aside; longest first. */
export async function childrenToMeasure(tx: Tx, village: string, day: string): Promise<Some<ChildToMeasure>> {
  const rows = await tx.$queryRaw<{ id: string; name: string; born_on: string; last: string | null }[]>`
    SELECT p.id::text, p.name, p.born_on::text, m.measured_on::text AS last
    FROM person p LEFT JOIN LATERAL (
      SELECT s.measured_on FROM measurement s WHERE s.person_id = p.id AND s.status <> 'rejected'
      ORDER BY s.measured_on DESC LIMIT 1) m ON true
    WHERE p.area_code = ${village} AND p.born_on > ${day}::date - interval '60 months'
      AND (m.measured_on IS NULL OR m.measured_on < ${addDays(day, -UNMEASURED_DAYS)}::date)
    ORDER BY m.measured_on NULLS FIRST, p.id LIMIT ${MOST_COUNTED}`
  return {
    count: rows.length,
    first: rows.slice(0, MOST_SHOWN).map(({ id, name, born_on, last }) => ({
      id,
      name,
      ageMonths: completedMonths(born_on, day),
      lastMeasuredOn: last,
      daysSince: last === null ? null : daysBetween(last, day),
    })),
  }
}

/** Measurements of cases, and checks of women, that nobody has confirmed or rejected yet, oldest first. */
export async function measurementsToConfirm(
  tx: Tx,
  district: string,
  day: string,
): Promise<Some<MeasurementToConfirm>> {
  const rows = await tx.$queryRaw<
    { person_id: string; name: string; village: string; measured_on: string; count: number }[]
  >`
    SELECT p.id::text AS person_id, p.name, v.name AS village, s.measured_on::text, s.count FROM (
      SELECT *, count(*) OVER ()::int AS count FROM (
        (SELECT m.person_id, m.area_code, m.measured_on, m.id FROM measurement m
          WHERE m.status = 'recorded' AND m.case_id IS NOT NULL AND m.area_code >= ${district} AND m.area_code < ${`${district}/`}
          LIMIT ${MOST_COUNTED})
        UNION ALL
        (SELECT h.person_id, h.area_code, h.checked_on, h.id FROM mother_check h
          WHERE h.status = 'recorded' AND h.case_id IS NOT NULL AND h.area_code >= ${district} AND h.area_code < ${`${district}/`}
          LIMIT ${MOST_COUNTED})
        LIMIT ${MOST_COUNTED}) AS waiting
      ORDER BY measured_on, id LIMIT ${MOST_SHOWN}) s
    JOIN person p ON p.id = s.person_id JOIN area v ON v.code = s.area_code ORDER BY s.measured_on, s.id`
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ person_id, name, village, measured_on }) => ({
      personId: person_id,
      name,
      village,
      measuredOn: measured_on,
      waitingDays: daysBetween(measured_on, day),
    })),
  }
}
