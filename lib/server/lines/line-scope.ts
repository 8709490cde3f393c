import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { districtOf } from '@/lib/domain/access/actor'
import { Prisma } from '../generated/client'

/**
 * Which lines a list starts from, as a condition on `plan_line l` that an index serves. It narrows, it protects nothing:
 * row-level security decides what may be seen.
 */
export function lineScope(actor: Actor, supporting: boolean): Prisma.Sql {
  if (actor.role === 'agency_planner') {
    return supporting
      ? Prisma.sql`l.id IN (SELECT a.line_id FROM plan_line_agency a WHERE a.agency_id = ${actor.agencyId}::uuid AND NOT a.is_lead)`
      : Prisma.sql`l.lead_agency_id = ${actor.agencyId}::uuid`
  }
  if (actor.role === 'village_officer') return Prisma.sql`l.area_code = ${actor.areaCode}`
  if (actor.role === 'expert') {
    return Prisma.sql`l.case_id IN (SELECT x.case_id FROM case_access x WHERE x.user_id = ${actor.id}::uuid)`
  }
  return Prisma.sql`l.district_code = ${districtOf(actor.areaCode) ?? ''}`
}
