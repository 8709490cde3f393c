import { identifier, literal } from './sql.mjs'

const LATEST_EVENTS = `
  SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY case_id ORDER BY sequence DESC) AS back FROM case_event) e WHERE back <= 6`

/**
 * What becomes of a case of the demo when it is copied: these tables, in this order, with everything that belongs to the
 * case. Only one copy in ten keeps its answers, some hundred a worksheet, and one in five its whole history, the others
 * its end: no page reads those of more than one case, and making them up would take longer than measuring.
 */
const TABLES = [
  { table: 'person', only: 's.id IN (SELECT c.person_id FROM audit_case c)' },
  { table: 'consent', only: 's.person_id IN (SELECT c.person_id FROM audit_case c)' },
  { table: 'audit_case' },
  { table: 'case_access' },
  { table: 'worksheet' },
  { table: 'worksheet_answer', only: 'm.k % 10 = 0' },
  { table: 'worksheet_remark' },
  { table: 'measurement', only: 's.person_id IN (SELECT c.person_id FROM audit_case c)' },
  { table: 'finding' },
  { table: 'review' },
  { table: 'plan' },
  { table: 'plan_line' },
  { table: 'plan_line_finding' },
  { table: 'plan_line_agency' },
  { table: 'realisation' },
  { table: 'evidence_file' },
  { table: 'verification' },
  { table: 'monitoring_visit' },
  { table: 'outcome_decision' },
  { table: 'case_event', only: `m.k % 5 = 0 OR s.id IN (${LATEST_EVENTS})` },
]

/** Columns that name a row which is copied too. Users, agencies and cycles stay the same. */
const COPIED_IDS = new Set(
  'id person_id case_id worksheet_id measurement_id finding_id plan_id line_id realisation_id replaces_id'.split(' '),
)

const moved = (column) => `s.${column} - make_interval(mins => (m.k * 37) % 43200)`

/** What a copy has in a column that is neither an id nor left as it is. */
const CHANGED = {
  area_code: () => 'm.to_code',
  'person.name': () => 'pg_temp.copied_name(s.name, s.id, m.k)',
  'person.nik_lookup': () => 'sha256(s.nik_lookup || int4send(m.k))',
  'person.updated_at': () => moved('updated_at'),
  'audit_case.subject_name': () => 'pg_temp.copied_name(s.subject_name, s.person_id, m.k)',
  'audit_case.number': (numbers) => `s.number + m.k * ${numbers}`,
  'audit_case.status_at': () => moved('status_at'),
  'plan_line.case_number': (numbers) => `s.case_number + m.k * ${numbers}`,
  'evidence_file.storage_key': () => `s.storage_key || '-' || m.k`,
}

/**
 * Functions of the session. An id keeps its time and is otherwise made of the original and the number of the copy; a name
 * keeps its first word and gets another made of syllables, so that names are as manifold as in a real register.
 */
const FUNCTIONS = `
CREATE FUNCTION pg_temp.copied_id(id uuid, k integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (left(replace(id::text, '-', ''), 12) || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid FROM md5(id::text || ':' || k) h
$$;
CREATE FUNCTION pg_temp.copied_name(name text, id uuid, k integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT split_part(name, ' ', 1) || ' ' || initcap(string_agg(syllables[1 + get_byte(h, i) % array_length(syllables, 1)], '' ORDER BY i))
  FROM decode(md5(k || '/' || id::text), 'hex') h, generate_series(0, 2) i,
    (SELECT string_to_array('ra,ni,za,mi,lu,fa,ya,di,ha,sa,ri,na,tu,ka,li,ma,ru,wi,nor,sya,hid,bas,jan,sul,man,dah,rin,put,git,lam', ',') AS syllables) a
$$;
`

/** Every village of the cases, and the other one that each copy of its cases is moved to. */
const MOVES = (copies) => `
CREATE TEMP TABLE move AS
  WITH village AS (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS n
                   FROM area WHERE level = 'village' AND code IN (SELECT area_code FROM health_center_village))
  SELECT v.code, k, w.code AS to_code FROM (SELECT * FROM village WHERE code IN (SELECT area_code FROM audit_case)) v
  CROSS JOIN generate_series(1, ${copies}) k JOIN village w ON w.place = (v.place + k * 7) % v.n;
ANALYZE move;
`

async function copyTable(client, { table, only = 'true' }, numbers) {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  )
  const value = ({ name }) => {
    const change = CHANGED[`${table}.${name}`] ?? CHANGED[name]
    if (change) return change(numbers)
    return COPIED_IDS.has(name) ? `pg_temp.copied_id(s.${name}, m.k)` : `s.${identifier(name)}`
  }
  const columns = rows.map(({ name }) => identifier(name)).join(', ')
  await client.query(
    `INSERT INTO ${identifier(table)} (${columns}) SELECT ${rows.map(value).join(', ')}
     FROM ${identifier(table)} s JOIN move m ON m.code = s.area_code WHERE ${only}`,
  )
}

/** The counts that the triggers keep, counted anew. */
const COUNTED = `
  SELECT cycle_id, area_code, 'case:' || status AS measure, count(*)::int AS n FROM audit_case GROUP BY 1, 2, 3
  UNION ALL SELECT cycle_id, area_code, 'outcome:' || outcome, count(*)::int FROM audit_case WHERE outcome IS NOT NULL GROUP BY 1, 2, 3
  UNION ALL SELECT cycle_id, area_code, 'finding:' || status, count(*)::int FROM finding GROUP BY 1, 2, 3
  UNION ALL SELECT cycle_id, area_code, 'finding:answered', count(*)::int FROM finding WHERE status = 'confirmed' AND answered GROUP BY 1, 2
  UNION ALL SELECT cycle_id, area_code, 'line:' || status, count(*)::int FROM plan_line GROUP BY 1, 2, 3`
const LINES_DUE =
  'SELECT cycle_id, area_code, deadline_on AS due_on, count(*)::int AS n FROM plan_line WHERE is_awaited(status) GROUP BY 1, 2, 3'

/** What is counted here must be what the triggers counted for the demo, or the benchmark would measure something else. */
async function requireSameCounts(client) {
  for (const [table, counted] of [
    ['progress_count', COUNTED],
    ['line_due_count', LINES_DUE],
  ]) {
    const kept = `SELECT * FROM ${table} WHERE n <> 0`
    const { rowCount } = await client.query(`(${kept} EXCEPT (${counted})) UNION ALL ((${counted}) EXCEPT ${kept})`)
    if (rowCount > 0) throw new Error(`${rowCount} rows of ${table} differ from what the triggers keep for the demo.`)
  }
}

/** Counts what the triggers keep, where rows were written without them. */
export async function countAnew(client) {
  await client.query(`DELETE FROM progress_count; INSERT INTO progress_count ${COUNTED}`)
  await client.query(`DELETE FROM line_due_count; INSERT INTO line_due_count ${LINES_DUE}`)
}

/** Takes down the indexes that no constraint stands on, and gives back how to build them: at once is much faster. */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexrelid::regclass AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [TABLES.map(({ table }) => table)],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  return rows.map(({ definition }) => definition)
}

/**
 * Copies the demo's cases, with everything that belongs to them, until there are `size`. As superuser, without triggers:
 * what they keep is copied or counted anew.
 * @param {import('pg').Client} client a superuser's connection to a database that holds the demo
 * @param {number} size cases there shall be, at least
 */
export async function copyCases(client, size) {
  await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '256MB'; SET work_mem = '64MB'`)
  await client.query(FUNCTIONS)
  await requireSameCounts(client)
  const { rows } = await client.query('SELECT count(*)::int AS cases, max(number) AS numbers FROM audit_case')
  const [{ cases, numbers }] = rows
  await client.query(MOVES(Math.ceil(size / cases) - 1))
  await client.query(`SET session_replication_role = ${literal('replica')}`)
  const indexes = await dropIndexes(client)
  for (const table of TABLES) await copyTable(client, table, numbers)
  for (const definition of indexes) await client.query(definition)
  await countAnew(client)
  await client.query('VACUUM ANALYZE')
}
