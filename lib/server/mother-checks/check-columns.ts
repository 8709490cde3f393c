import 'server-only'
import { CHECK_FIELDS, FAMILY_PLANNING } from '@/lib/domain/mother-checks/check-limits'
import type { MotherCheck } from '@/lib/domain/mother-checks/mother-check'
import { isoDate } from '../clock'
import type { Prisma } from '../generated/client'

/** The columns that were read at a check. */
export const checkColumns = {
  checkedOn: true,
  weightKg: true,
  heightCm: true,
  lilaCm: true,
  hbGDl: true,
  systolic: true,
  diastolic: true,
  tabletsReceived: true,
  tabletsDrunk: true,
  familyPlanning: true,
  note: true,
} as const satisfies Prisma.MotherCheckSelect

type CheckColumns = Prisma.MotherCheckGetPayload<{ select: typeof checkColumns }>

/** A row as the rules want it. */
export function asChecked({ checkedOn, familyPlanning, note, ...row }: CheckColumns): MotherCheck {
  const figures = Object.fromEntries(
    CHECK_FIELDS.map((field) => [field, row[field] === null ? null : Number(row[field])]),
  )
  return {
    ...(figures as Pick<MotherCheck, (typeof CHECK_FIELDS)[number]>),
    checkedOn: isoDate(checkedOn),
    familyPlanning: FAMILY_PLANNING.find((method) => method === familyPlanning) ?? null,
    note,
  }
}
