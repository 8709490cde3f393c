import type { Client } from 'pg'
import type { Visitor } from './visitor'

/** A page, by several addresses that are visited in turn, so that no cache answers for one. */
export type Scenario = { what: string; visitor: Visitor; paths: string[]; aimed: boolean }

export type Cast = Record<'officer' | 'center' | 'team' | 'agency' | 'expert', Visitor>

const SEVERAL = 24

async function idsOf(admin: Client, sql: string, values: unknown[]): Promise<string[]> {
  const { rows } = await admin.query<{ id: string }>(`${sql} LIMIT ${SEVERAL}`, values)
  return rows.map(({ id }) => id)
}

/** Fragments that somebody would type: the middle of a name that few have, and the beginning of one that many have. */
async function fragmentsOf(admin: Client) {
  const { rows } = await admin.query<{ rare: string; common: string }>(
    `SELECT substr(split_part(subject_name, ' ', 2), 2, 5) AS rare, substr(split_part(subject_name, ' ', 1), 1, 4) AS common
     FROM audit_case WHERE length(split_part(subject_name, ' ', 2)) >= 6 ORDER BY md5(id::text) LIMIT ${SEVERAL}`,
  )
  const search = (path: string, key: 'rare' | 'common') => [
    ...new Set(rows.map((row) => `${path}?q=${encodeURIComponent(row[key].trim())}`)),
  ]
  return search
}

/** Every page that is measured, with its addresses in this database. */
export async function scenariosOf(admin: Client, { officer, center, team, agency, expert }: Cast): Promise<Scenario[]> {
  const anyCase = await idsOf(
    admin,
    `SELECT id FROM audit_case WHERE status IN ('in_follow_up', 'reviewed', 'evaluated', 'planned') ORDER BY md5(id::text)`,
    [],
  )
  const drafts = await idsOf(
    admin,
    `SELECT c.id FROM audit_case c JOIN worksheet w ON w.case_id = c.id AND w.status = 'draft'
     WHERE c.area_code = $1 AND c.status = 'worksheet' AND c.case_group IN ('BADUTA', 'BALITA') ORDER BY EXISTS (SELECT FROM worksheet_answer a WHERE a.worksheet_id = w.id) DESC`,
    [officer.actor.areaCode],
  )
  const children = await idsOf(
    admin,
    `SELECT id FROM person WHERE kind = 'child' AND area_code IN (SELECT area_code FROM health_center_village WHERE health_center_id = $1)
     ORDER BY md5(id::text)`,
    [center.actor.healthCenterId],
  )
  const [cycle] = await idsOf(admin, RUNNING_CYCLE, [team.actor.areaCode])
  const search = await fragmentsOf(admin)
  const page = (what: string, visitor: Visitor, paths: string[], aimed = false): Scenario => ({
    what,
    visitor,
    paths,
    aimed,
  })
  return [
    page(
      'case list, filtered and sorted',
      team,
      LISTS.map((query) => `/cases${query}`),
      true,
    ),
    page(
      'case page',
      team,
      anyCase.map((id) => `/cases/${id}`),
      true,
    ),
    page('search for a case by part of a name', team, search('/cases', 'rare'), true),
    page('search for a case by a name many have', team, search('/cases', 'common')),
    page('search for a child by part of a name', center, search('/people', 'rare'), true),
    page('search for a child by a name many have', center, search('/people', 'common')),
    page('district progress', team, ['/progress'], true),
    page(
      'measurement page',
      center,
      children.map((id) => `/people/${id}/measure`),
    ),
    page(
      'worksheet section',
      officer,
      drafts.map((id) => `/cases/${id}/worksheet/feeding`),
    ),
    page(
      'stage board',
      team,
      ['', ...STAGE_PAGES.map((stage) => `/stages/${stage}`)].map((path) => `/cycles/${cycle}${path}`),
      true,
    ),
    page(
      'long list of candidates',
      team,
      LONG_LISTS.map((query) => `/cycles/${cycle}/selection${query}`),
      true,
    ),
    page("an expert's queue", expert, ['/reviews'], true),
    page('reviews to give out', team, ['/reviews/assign'], true),
    page("an agency's lines", agency, ['/lines'], true),
    page('what waits for the team', team, ['/tasks']),
  ]
}

export const RUNNING_CYCLE =
  'SELECT id FROM cycle WHERE area_code = $1 AND closed_at IS NULL ORDER BY year DESC, semester DESC'

/** Stages in whose pages cases and lines wait. */
const STAGE_PAGES = ['S3_WORKSHEETS', 'S4_REVIEW', 'S6_DISSEMINATION_1', 'S7_FOLLOW_UP', 'S8_MONITORING']

const LONG_LISTS = ['', '?group=BADUTA', '?area=63.05.03', '?flag=stunted', '?sort=village', '?status=chosen']

/** What people narrow and order the list by. */
const LISTS = [
  '',
  '?status=in_follow_up&sort=due',
  '?group=BADUTA&severe=yes&sort=z',
  '?area=63.05.03&sort=waiting',
  '?late=yes&sort=due',
  '?status=submitted&sort=waiting',
  '?status=candidate&group=BALITA',
  '?area=63.05.05.2003&status=closed',
]
