import { countAnew } from './bench-copies.mjs'
import { Refusal } from './refusal.mjs'

/** What a planner's desk is measured on. */
const AGENCIES = 40

/**
 * How many open lines the district of the desk has.
 * @param {Record<string, string | undefined>} env BENCH_LINES overrides them: "8000" for a quick look
 * @returns {number}
 */
export function deskLines(env = process.env) {
  const lines = Number(env.BENCH_LINES || '50000')
  // A fortieth of them, three in five unanswered, must be enough for a few hundred at once.
  if (Number.isInteger(lines) && lines >= 8_000 && lines <= 2_000_000) return lines
  throw new Refusal(`BENCH_LINES must be a whole number from 8000 to 2000000, not "${env.BENCH_LINES}".`)
}

/** A line of every case in follow-up, which the made-up ones are like. */
const LIKE = `
  CREATE TEMP TABLE model AS
    SELECT l.id, row_number() OVER (ORDER BY l.id) - 1 AS place FROM (
      SELECT DISTINCT ON (l.case_id) l.id FROM plan_line l JOIN audit_case c ON c.id = l.case_id
      WHERE c.status = 'in_follow_up' AND l.district_code = $1 ORDER BY l.case_id, l.id) l`

const LINES = `
  INSERT INTO plan_line SELECT (jsonb_populate_record(l, jsonb_build_object(
      'id', uuidv7(), 'number', 1000 + n / (SELECT count(*)::int FROM model), 'lead_agency_id', a.id, 'unit', 'unit', 'target_volume', 1,
      'status', (ARRAY['approved', 'approved', 'approved', 'accepted', 'in_progress'])[1 + (n / $2::int) % 5],
      'status_at', now() - make_interval(days => n % 40), 'created_at', now() - interval '90 days',
      'updated_at', now() - interval '1 day', 'starts_on', current_date - 60, 'due_on', current_date + (n * 7) % 300 - 30,
      'deadline_on', current_date + (n * 7) % 300 - 30,
      'replaces_id', NULL, 'done_on', NULL, 'allocated_rp', NULL, 'allocated_source', NULL, 'allocated_code', NULL,
      'allocated_year', NULL, 'scheduled_on', NULL))).*
  FROM generate_series(0, $1::int - 1) AS n
  JOIN model m ON m.place = n % (SELECT count(*) FROM model)
  JOIN plan_line l ON l.id = m.id
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM agency WHERE area_code = $3) a ON a.place = n % $2::int`

/**
 * So many open lines of one district, spread over forty agencies; as superuser, without triggers.
 * @param {import('pg').Client} client a superuser's connection to a database that holds the demo
 * @param {string} district its Kemendagri code
 * @param {number} lines how many
 */
export async function fillDesk(client, district, lines) {
  await client.query('SET session_replication_role = replica')
  await client.query(
    `INSERT INTO agency (area_code, code, name, local_name)
     SELECT $1, 'UJI' || n, 'OPD uji ' || n, 'OPD uji ' || n
     FROM generate_series(1, $2::int - (SELECT count(*)::int FROM agency WHERE area_code = $1)) AS n`,
    [district, AGENCIES],
  )
  await client.query(LIKE, [district])
  await client.query(LINES, [lines, AGENCIES, district])
  await client.query(
    `INSERT INTO plan_line_agency (line_id, case_id, area_code, agency_id, is_lead)
     SELECT id, case_id, area_code, lead_agency_id, true FROM plan_line WHERE number >= 1000
     ON CONFLICT DO NOTHING`,
  )
  await countAnew(client)
  await client.query('SET session_replication_role = origin')
  await client.query('VACUUM (ANALYZE) plan_line')
  await client.query('VACUUM (ANALYZE) plan_line_agency')
}
