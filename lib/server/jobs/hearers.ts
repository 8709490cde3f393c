import 'server-only'
import { Prisma } from '../generated/client'

/**
 * Who hears of a step, as a condition over `g` (recipient, agency_id, area_code) and an account `u` of the same district.
 * Where an agency has named no head, the district's admin hears in its place.
 */
export const HEARS = Prisma.sql`u.closed_at IS NULL AND CASE g.recipient
  WHEN 'planner' THEN u.role = 'agency_planner' AND u.agency_id = g.agency_id
  WHEN 'head' THEN (u.role = 'agency_planner' AND u.is_agency_head AND u.agency_id = g.agency_id)
    OR (u.role = 'district_admin' AND NOT EXISTS (SELECT FROM app_user h
        WHERE h.agency_id = g.agency_id AND h.is_agency_head AND h.role = 'agency_planner' AND h.closed_at IS NULL))
  WHEN 'secretary' THEN u.role = 'district_admin'
  WHEN 'chair' THEN u.role = 'tpps_chair'
  WHEN 'team' THEN u.role = 'technical_team'
  WHEN 'village' THEN u.role = 'village_officer' AND u.area_code = g.area_code
  WHEN 'health_center' THEN u.role = 'health_center' AND EXISTS (SELECT FROM health_center_village v
    WHERE v.area_code = g.area_code AND v.health_center_id = u.health_center_id)
  ELSE false END`
