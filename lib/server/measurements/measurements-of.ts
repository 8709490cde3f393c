import 'server-only'
import type { MeasurementRow } from '@/lib/domain/measurements/measurement-row'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { presentMeasurements, shownColumns } from './present-measurements'

export type Measured = {
  child: { sex: 'male' | 'female'; bornOn: string; bornOnEstimated: boolean }
  /** Oldest first, rejected ones included. */
  measurements: MeasurementRow[]
}

/** All measurements of a person the actor of this transaction may see; null where the person cannot be seen. */
export async function measurementsOf(tx: Tx, personId: string): Promise<Measured | null> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      sex: true,
      bornOn: true,
      bornOnEstimated: true,
      measurements: { select: shownColumns, orderBy: [{ measuredOn: 'asc' }, { createdAt: 'asc' }] },
    },
  })
  if (!person) return null
  const { measurements: rows, ...facts } = person
  const child = { ...facts, bornOn: isoDate(person.bornOn) }
  const ids = new Set(
    rows.flatMap(({ measuredById, statusById }) => [measuredById, ...(statusById ? [statusById] : [])]),
  )
  const people = await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return { child, measurements: presentMeasurements(child, rows, names) }
}
