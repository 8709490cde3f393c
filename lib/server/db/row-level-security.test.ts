import { beforeAll, describe, expect, test } from 'vitest'
import {
  allTables,
  bare,
  CLOSED_TABLES,
  OPEN_TABLES,
  type Settings,
  type Table,
  tried,
  settingsOf,
} from './test-catalog'
import { fillEveryTable } from '@/test/fixtures/fill-tables'
import { seedWorld, type World } from '@/test/fixtures/world'

let world: World
let tables: Table[]
let guarded: Table[]
beforeAll(async () => {
  world = await seedWorld()
  await fillEveryTable(world)
  tables = await allTables()
  guarded = tables.filter(({ name }) => !OPEN_TABLES.includes(name) && !CLOSED_TABLES.includes(name))
}, 60_000)

/** PostgreSQL's word for "permission denied", which row-level security uses too. */
const DENIED = '42501'

const rowsOf = (role: 'tuntas_app' | 'tuntas_system' | null, settings: Settings = {}) =>
  bare(role, settings, async (client) => {
    const counted: Record<string, number | string> = {}
    for (const { name } of tables) counted[name] = await tried(client, `SELECT 1 FROM "${name}"`)
    return counted
  })

const names = (some: Table[]) => some.map(({ name }) => name)

describe('the shape', () => {
  test('every table is secured, and its owner is too', () => {
    expect(guarded.length).toBeGreaterThan(25)
    expect(names(guarded.filter(({ secured, forced }) => !secured || !forced))).toEqual([])
  })

  test('neither role signs in or goes past a policy, and the login that becomes them does not either', async () => {
    const roles = await bare(null, {}, async (client) => {
      const { rows } = await client.query<{ name: string; login: boolean; beyond: boolean }>(`
        SELECT rolname AS name, rolcanlogin AS login, rolsuper OR rolbypassrls AS beyond FROM pg_roles
        WHERE rolname IN ('tuntas_app', 'tuntas_system', current_user)`)
      return rows
    })
    expect(roles).toHaveLength(3)
    expect(roles.filter(({ beyond }) => beyond)).toEqual([])
    expect(roles.filter(({ login }) => login)).toHaveLength(1)
  })

  test('no policy of the application’s role is open to all', async () => {
    const open = await bare(null, {}, async (client) => {
      const { rows } = await client.query(`
        SELECT tablename, policyname FROM pg_policies
        WHERE schemaname = 'public' AND NOT roles <@ ARRAY['tuntas_system']::name[]
          AND (coalesce(qual, with_check) = 'true' OR with_check = 'true')`)
      return rows
    })
    expect(open).toEqual([])
  })

  test('a password’s hash is never read, and nothing is emptied', async () => {
    await bare('tuntas_app', settingsOf(world.home.actors.district_admin), async (client) => {
      expect(await tried(client, 'SELECT password_hash FROM app_user')).toBe(DENIED)
      expect(await tried(client, 'SELECT * FROM app_user')).toBe(DENIED)
      for (const name of names(tables)) expect(await tried(client, `TRUNCATE "${name}" CASCADE`), name).toBe(DENIED)
    })
  })

  test('what runs with more rights than its caller is known by name', async () => {
    const found = await bare(null, {}, async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        SELECT p.proname AS name FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
          AND has_function_privilege('tuntas_app', p.oid, 'EXECUTE') ORDER BY 1`)
      return rows.map(({ name }) => name)
    })
    // Each of them holds to the caller's scope by itself, or says nothing of a person. A new one is looked at, then named.
    expect(found).toEqual(Object.keys(PRIVILEGED).concat(Object.keys(WITHOUT_ACTOR)).toSorted())
  })
})

type Call = { sql: string; values?: unknown[] }

/** Functions of more rights, and a call that shows something to whoever may see the case. */
const PRIVILEGED: Record<string, (world: World) => Call> = {
  alike_proofs: ({ own }) => ({ sql: 'SELECT * FROM alike_proofs($1)', values: [own.doneLine.lineId] }),
  declare_conflict: ({ home, own }) => ({
    sql: `SELECT 1 WHERE declare_conflict($1, $2, 'family', 'uji')`,
    values: [home.cycleId, own.unassigned.number],
  }),
  child_candidate_facts: ({
    own: {
      candidate: { cycleId, areaCode },
    },
  }) => ({
    sql: 'SELECT * FROM child_candidate_facts($1, $2, NULL, current_date)',
    values: [cycleId, areaCode],
  }),
  cases_waiting: ({ home }) => ({
    sql: `SELECT * FROM cases_waiting($1, '[{"status": "in_follow_up", "settled": false}]', NULL, 100)`,
    values: [home.cycleId],
  }),
  count_waiting: ({ home }) => ({ sql: 'SELECT * FROM count_waiting($1)', values: [home.cycleId] }),
  count_lines: () => ({ sql: `SELECT * FROM count_lines('[{"statuses": ["done", "verified"]}]', '{}')` }),
  led_activities: () => ({ sql: 'SELECT * FROM led_activities(100)' }),
  find_candidates: ({ own }) => ({
    sql: `SELECT * FROM find_candidates(jsonb_build_object('cycle', $1::text), 'score', NULL, 100)`,
    values: [own.candidate.cycleId],
  }),
  find_cases: () => ({ sql: `SELECT * FROM find_cases('{}', 'newest', NULL, 100)` }),
  find_lines: () => ({ sql: `SELECT * FROM find_lines('[{"statuses": ["done", "verified"]}]', '{}', NULL, 100)` }),
  find_reviews: () => ({ sql: `SELECT * FROM find_reviews('in_review', NULL, 100)` }),
  is_assigned: ({ own }) => ({ sql: 'SELECT 1 WHERE is_assigned($1)', values: [own.following.caseId] }),
  is_of_assigned_case: ({ own }) => ({
    sql: 'SELECT 1 WHERE is_of_assigned_case($1)',
    values: [own.following.child.id],
  }),
  lines_waiting: ({ home }) => ({
    sql: `SELECT * FROM lines_waiting($1, '["done"]', NULL, 100)`,
    values: [home.cycleId],
  }),
  money_cells: ({ home, own }) => ({
    sql: 'SELECT * FROM money_cells(ARRAY[$1::uuid], $2)',
    values: [home.cycleId, own.following.areaCode],
  }),
  mother_candidate_facts: ({
    own: {
      candidate: { cycleId, areaCode },
    },
  }) => ({
    sql: 'SELECT * FROM mother_candidate_facts($1, $2, NULL, current_date)',
    values: [cycleId, areaCode],
  }),
  own_mail_settings: () => ({ sql: 'SELECT * FROM own_mail_settings()' }),
  own_password_hash: () => ({ sql: 'SELECT 1 WHERE own_password_hash() IS NOT NULL' }),
  search_people: ({ own }) => ({ sql: 'SELECT * FROM search_people($1, 100)', values: [own.following.child.name] }),
  service_states: ({ home, own }) => ({
    sql: 'SELECT * FROM service_states(ARRAY[$1::uuid], $2)',
    values: [home.cycleId, own.following.areaCode],
  }),
  similar_people: ({ own: { following } }) => ({
    sql: 'SELECT * FROM similar_people($1, $2, $3, $4)',
    values: [following.child.name, following.child.motherName, following.child.bornOn, following.child.sex],
  }),
  supporting_agencies: ({ own }) => ({
    sql: 'SELECT * FROM supporting_agencies($1)',
    values: [own.doneLine.lineId],
  }),
}
/** What a session is made of, before there is an actor; and numbers that say nothing of anybody. */
const WITHOUT_ACTOR: Record<string, true> = {
  days_to_settle: true,
  next_case_number: true,
  session_person: true,
}

describe('without an actor', () => {
  test('there is something in every table', async () => {
    const counted = await rowsOf('tuntas_system')
    const { _prisma_migrations: _ledger, ...rest } = counted
    expect(Object.entries(rest).filter(([, n]) => typeof n !== 'number' || n === 0)).toEqual([])
  })

  const nobody: [string, 'tuntas_app' | null, Settings][] = [
    ['the application’s role without settings', 'tuntas_app', {}],
    ['with empty settings', 'tuntas_app', { user: '', role: '', scope: '', area: '', agency: '', center: '' }],
    ['with a scope and an empty area', 'tuntas_app', { scope: 'area', role: 'technical_team', area: '' }],
    ['an expert without a name', 'tuntas_app', { scope: 'assigned', role: 'expert', area: '' }],
    ['a planner without an agency', 'tuntas_app', { scope: 'agency', role: 'agency_planner', area: '' }],
    ['a province without a code', 'tuntas_app', { scope: 'aggregate', role: 'province_viewer', area: '' }],
    ['a privacy officer without a district', 'tuntas_app', { scope: 'log', role: 'privacy_officer', area: '' }],
    ['the plain login, which is neither role', null, {}],
  ]

  test.each(nobody)('%s reads nothing', async (_who, role, settings) => {
    const counted = await rowsOf(role, settings)
    const seen = names(guarded).filter((name) => counted[name] !== 0 && counted[name] !== DENIED)
    expect(seen).toEqual([])
    if (role === 'tuntas_app') {
      for (const name of CLOSED_TABLES) expect(counted[name], name).toBe(DENIED)
      for (const name of OPEN_TABLES) expect(counted[name], name).toBeGreaterThan(0)
    }
  })

  test.each(nobody)('%s changes and removes nothing', async (_who, role, settings) => {
    await bare(role, settings, async (client) => {
      for (const { name, columns } of guarded) {
        const changed = await tried(client, `UPDATE "${name}" SET "${columns[0]}" = "${columns[0]}"`)
        // The triggers of what is append-only speak before any row is looked at.
        expect([0, DENIED, 'TU001'], `update ${name}`).toContain(changed)
        expect([0, DENIED, 'TU001'], `delete ${name}`).toContain(await tried(client, `DELETE FROM "${name}"`))
      }
    })
  })

  test.each(nobody)('%s adds nothing', async (_who, role, settings) => {
    const samples = await samplesOf(names(guarded))
    await bare(role, settings, async (client) => {
      for (const [name, row] of Object.entries(samples)) {
        const added = await tried(
          client,
          `INSERT INTO "${name}" SELECT * FROM jsonb_populate_record(NULL::"${name}", $1)`,
          [row],
        )
        expect([DENIED, 'TU002'], `insert into ${name}`).toContain(added)
      }
    })
  })

  test.each(nobody)('%s gets nothing out of functions of more rights', async (_who, role, settings) => {
    await bare(role, settings, async (client) => {
      for (const [name, call] of Object.entries(PRIVILEGED)) {
        const { sql, values } = call(world)
        expect([0, DENIED], name).toContain(await tried(client, sql, values))
      }
    })
  })
})

test('those functions do say something to whoever may ask', async () => {
  const { technical_team: team, expert, agency_planner: planner } = world.home.actors
  const askers: [Settings, string[]][] = [
    [
      settingsOf(team),
      [
        'alike_proofs',
        'cases_waiting',
        'child_candidate_facts',
        'count_waiting',
        'find_candidates',
        'find_cases',
        'find_lines',
        'lines_waiting',
        'money_cells',
        'mother_candidate_facts',
        'own_password_hash',
        'search_people',
        'service_states',
        'similar_people',
      ],
    ],
    [
      settingsOf(expert),
      ['declare_conflict', 'find_cases', 'find_lines', 'find_reviews', 'is_assigned', 'is_of_assigned_case'],
    ],
    [settingsOf(team), ['own_mail_settings']],
    [settingsOf(planner), ['count_lines', 'find_lines', 'led_activities', 'supporting_agencies']],
  ]
  for (const [settings, functions] of askers) {
    await bare('tuntas_app', settings, async (client) => {
      for (const name of functions) {
        const { sql, values } = PRIVILEGED[name]?.(world) ?? { sql: '' }
        expect(await tried(client, sql, values), `${name} for ${settings.role}`).toBeGreaterThan(0)
      }
    })
  }
  expect(askers.flatMap(([, functions]) => functions)).toEqual(expect.arrayContaining(Object.keys(PRIVILEGED)))
})

/** One row of each table, as JSON. */
function samplesOf(wanted: string[]): Promise<Record<string, string>> {
  return bare('tuntas_system', {}, async (client) => {
    const samples: Record<string, string> = {}
    for (const name of wanted) {
      const { rows } = await client.query<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM "${name}" t LIMIT 1`)
      if (rows[0]) samples[name] = JSON.stringify(rows[0].row)
    }
    expect(Object.keys(samples)).toEqual(wanted)
    return samples
  })
}
