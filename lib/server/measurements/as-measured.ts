import 'server-only'
import type { Measurement } from '@/lib/domain/growth/measurement'
import { isoDate } from '../clock'
import type { Prisma } from '../generated/client'

/** The columns that were read from scale, board and tape. */
export const measuredColumns = {
  measuredOn: true,
  weightKg: true,
  lenheiCm: true,
  position: true,
  headcCm: true,
  armcCm: true,
  oedema: true,
} as const satisfies Prisma.MeasurementSelect

type MeasuredRow = Prisma.MeasurementGetPayload<{ select: typeof measuredColumns }>

/** A `numeric` column as a number; a blank stays null. */
export function figure(value: Prisma.Decimal | null): number | null {
  return value === null ? null : value.toNumber()
}

/** A row as the growth rules want it. */
export function asMeasured(row: MeasuredRow): Measurement {
  return {
    measuredOn: isoDate(row.measuredOn),
    weightKg: figure(row.weightKg),
    lenheiCm: figure(row.lenheiCm),
    position: row.position,
    headcCm: figure(row.headcCm),
    armcCm: figure(row.armcCm),
    oedema: row.oedema,
  }
}
