import type pg from 'pg'
import { withDatabase } from './database'

/** The village of `kader`: what stands there is left to whoever looks at the demo, and to journeys that make their own. */
const HOME_VILLAGE = '63.05.03.2004'

/** The district of the demo. The access tests make a province of their own beside it, whose rows are theirs. */
const DEMO = '63.05.%'

export type ClaimedCase = { id: string; number: number; officer: string; center: string }
export type ClaimedLine = { id: string; planner: string }
/** `weight` and `length` are what was read last, as somebody would type it: what nothing can be said against today. */
export type ClaimedChild = { id: string; officer: string; weight: string; length: string }

/** Takes a child's case of the demo in this status for one test alone, with who works in its village. */
export function claimCase(status: string): Promise<ClaimedCase> {
  return claim<ClaimedCase>(
    `SELECT found.id, found.number, officer.username AS officer, center.username AS center
     FROM audit_case found
     JOIN app_user officer ON officer.area_code = found.area_code AND officer.role = 'village_officer'
     JOIN health_center_village served ON served.area_code = found.area_code
     JOIN app_user center ON center.health_center_id = served.health_center_id AND center.username LIKE 'puskesmas%'
     WHERE found.status::text = $1 AND found.area_code <> $2 AND found.area_code LIKE $3
       AND found.case_group::text IN ('BADUTA', 'BALITA')`,
    [status, HOME_VILLAGE, DEMO],
  )
}

/** Takes a plan line in this status for one test alone, with the planner of the agency that leads it. */
export function claimLine(status: string): Promise<ClaimedLine> {
  return claim<ClaimedLine>(
    `SELECT found.id, planner.username AS planner
     FROM plan_line found JOIN app_user planner ON planner.agency_id = found.lead_agency_id
     WHERE found.status::text = $1 AND found.area_code <> $2 AND found.area_code LIKE $3`,
    [status, HOME_VILLAGE, DEMO],
  )
}

/** The same of a line that is in no work package. */
export function claimFreeLine(status: string): Promise<ClaimedLine> {
  return claim<ClaimedLine>(
    `SELECT found.id, planner.username AS planner
     FROM plan_line found JOIN app_user planner ON planner.agency_id = found.lead_agency_id
     WHERE found.status::text = $1 AND found.area_code <> $2 AND found.area_code LIKE $3
       AND NOT EXISTS (SELECT FROM work_package_line m WHERE m.line_id = found.id AND m.left_at IS NULL)`,
    [status, HOME_VILLAGE, DEMO],
  )
}

/** Takes a child under two who is no case and was not measured today, for one test alone. */
export function claimChild(): Promise<ClaimedChild> {
  return claim<ClaimedChild>(
    `SELECT found.id, officer.username AS officer,
       replace(to_char(last.weight_kg, 'FM90.0'), '.', ',') AS weight,
       replace(to_char(last.lenhei_cm, 'FM990.0'), '.', ',') AS length
     FROM person found
     JOIN app_user officer ON officer.area_code = found.area_code AND officer.role = 'village_officer'
     JOIN LATERAL (
       SELECT * FROM measurement WHERE person_id = found.id AND status <> 'rejected' ORDER BY measured_on DESC LIMIT 1
     ) last ON last.measured_on < current_date - 2 AND last.position = 'lying'
     WHERE found.born_on BETWEEN current_date - 650 AND current_date - 120 AND found.area_code <> $1
       AND found.area_code LIKE $2 AND NOT EXISTS (SELECT FROM audit_case WHERE person_id = found.id)`,
    [HOME_VILLAGE, DEMO],
  )
}

/** The first candidate that no test of this run has taken; two workers never get the same one. */
function claim<Row extends pg.QueryResultRow & { id: string }>(candidates: string, values: string[]): Promise<Row> {
  return withDatabase(async (client) => {
    // The lock lasts as long as the connection.
    await client.query(`SELECT pg_advisory_lock(hashtext('e2e'))`)
    await client.query('CREATE SCHEMA IF NOT EXISTS e2e')
    await client.query('CREATE TABLE IF NOT EXISTS e2e.claimed (id uuid PRIMARY KEY)')
    const { rows } = await client.query<Row>(
      `SELECT * FROM (${candidates}) candidate WHERE id NOT IN (SELECT id FROM e2e.claimed) ORDER BY id LIMIT 1`,
      values,
    )
    const [taken] = rows
    if (!taken) throw new Error(`The demo has nothing left for this test: ${values.join(', ')}`)
    await client.query('INSERT INTO e2e.claimed VALUES ($1)', [taken.id])
    return taken
  })
}
