import { Client } from 'pg'
import type { Actor } from '@/lib/domain/access/actor'
import { SCOPE_OF } from '@/lib/domain/access/roles'
import { env } from '../env'

/** The settings that a policy may read. */
export type Settings = Partial<Record<'user' | 'role' | 'scope' | 'area' | 'agency' | 'center', string>>

/** What as-actor.ts sets for somebody. */
export const settingsOf = (actor: Actor): Settings => ({
  user: actor.id,
  role: actor.role,
  scope: SCOPE_OF[actor.role],
  area: actor.areaCode,
  agency: actor.agencyId ?? '',
  center: actor.role === 'health_center' ? (actor.healthCenterId ?? '') : '',
})

/**
 * One transaction over a bare connection of the server's own login, undone at the end: what the database says without
 * any of the application's code between. `role` is what the login becomes, null for the login itself.
 */
export async function bare<T>(
  role: 'tuntas_app' | 'tuntas_system' | null,
  settings: Settings,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    await client.query('BEGIN')
    if (role) await client.query(`SET LOCAL ROLE ${role}`)
    for (const [name, value] of Object.entries(settings)) {
      await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value])
    }
    return await work(client)
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

/** How a statement ended: how many rows it gave or touched, or the code of PostgreSQL's refusal. Undone where refused. */
export async function tried(client: Client, sql: string, values: unknown[] = []): Promise<number | string> {
  await client.query('SAVEPOINT tried')
  try {
    return (await client.query(sql, values)).rowCount ?? 0
  } catch (error) {
    await client.query('ROLLBACK TO tried')
    return (error as { code?: string }).code ?? String(error)
  }
}

export type Table = { name: string; columns: string[]; secured: boolean; forced: boolean }

/** Every table there is, from PostgreSQL's own catalogue, so that a new one is met by every test that loops over them. */
export function allTables(): Promise<Table[]> {
  return bare(null, {}, async (client) => {
    const { rows } = await client.query<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced,
             array_agg(a.attname::text ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
      GROUP BY c.oid ORDER BY c.relname`)
    return rows
  })
}

/** Tables that hold nothing of a person or a district: areas and published figures are for all to read. */
export const OPEN_TABLES = ['area', 'published_prevalence']

/** Ledgers that the application's role may not touch at all, so that no policy is needed. */
export const CLOSED_TABLES = ['_prisma_migrations', 'sign_in_attempt']

/** Tables whose rows are of a district, not of a village: no village's officer holds one of them. */
export const DISTRICT_TABLES = [
  'cycle_stage',
  'stage_limit',
  'cycle_event',
  'cycle_report',
  'audit_team',
  'past_decree',
  'team_member',
  'meeting',
  'meeting_attendee',
  'meeting_decision',
  'meeting_record',
  'scoring_run',
  'notification',
  'mail',
  'escalation_rule',
  'escalation_setting',
  'planning_date',
  'catalogue_edition',
  'work_package',
  'package_report',
  'package_event',
]
