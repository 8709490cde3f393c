import 'server-only'
import type { Role } from '@/lib/domain/access/roles'
import type { Specialty } from '@/lib/domain/reviews/specialties'
import type { Prisma } from '../generated/client'

/** What may be read of an account: never its password, nor its phone. */
export const userColumns = {
  id: true,
  username: true,
  name: true,
  title: true,
  role: true,
  specialty: true,
  areaCode: true,
  closedAt: true,
  createdAt: true,
  isAgencyHead: true,
  agency: { select: { localName: true } },
  healthCenter: { select: { name: true } },
} as const satisfies Prisma.UserSelect

type Row = Prisma.UserGetPayload<{ select: typeof userColumns }>

/** An account as pages show it; instants are ISO. */
export type UserRow = {
  id: string
  username: string
  name: string
  title: string | null
  role: Role
  /** Of an expert; null for everybody else, and where nobody said. */
  specialty: Specialty | null
  /** The village, health centre, agency or district they work for. */
  place: string
  /** For an agency's planner: what is late climbs to them. */
  isAgencyHead: boolean
  closedAt: string | null
  createdAt: string
}

/** `areas` are names of areas by code. */
export function presentUser(row: Row, areas: ReadonlyMap<string, string>): UserRow {
  const { agency, healthCenter, areaCode, closedAt, createdAt, ...rest } = row
  return {
    ...rest,
    place: agency?.localName ?? healthCenter?.name ?? areas.get(areaCode) ?? areaCode,
    closedAt: closedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
