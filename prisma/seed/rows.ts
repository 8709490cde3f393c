import type { Prisma } from '../../lib/server/generated/client'

/** Rows that wait to be written, by table. */
export type Rows = {
  agency: Prisma.AgencyCreateManyInput[]
  healthCenter: Prisma.HealthCenterCreateManyInput[]
  healthCenterVillage: Prisma.HealthCenterVillageCreateManyInput[]
  user: Prisma.UserCreateManyInput[]
  cycle: Prisma.CycleCreateManyInput[]
  person: Prisma.PersonCreateManyInput[]
  consent: Prisma.ConsentCreateManyInput[]
  auditCase: Prisma.AuditCaseCreateManyInput[]
  caseAccess: Prisma.CaseAccessCreateManyInput[]
  worksheet: Prisma.WorksheetCreateManyInput[]
  worksheetAnswer: Prisma.WorksheetAnswerCreateManyInput[]
  worksheetRemark: Prisma.WorksheetRemarkCreateManyInput[]
  measurement: Prisma.MeasurementCreateManyInput[]
  finding: Prisma.FindingCreateManyInput[]
  review: Prisma.ReviewCreateManyInput[]
  plan: Prisma.PlanCreateManyInput[]
  planLine: Prisma.PlanLineCreateManyInput[]
  planLineFinding: Prisma.PlanLineFindingCreateManyInput[]
  planLineAgency: Prisma.PlanLineAgencyCreateManyInput[]
  realisation: Prisma.RealisationCreateManyInput[]
  evidenceFile: Prisma.EvidenceFileCreateManyInput[]
  verification: Prisma.VerificationCreateManyInput[]
  monitoringVisit: Prisma.MonitoringVisitCreateManyInput[]
  outcomeDecision: Prisma.OutcomeDecisionCreateManyInput[]
  caseEvent: Prisma.CaseEventCreateManyInput[]
  accessLog: Prisma.AccessLogCreateManyInput[]
  escalation: Prisma.EscalationCreateManyInput[]
  notification: Prisma.NotificationCreateManyInput[]
  mail: Prisma.MailCreateManyInput[]
}

/** No rows yet. */
export function emptyRows(): Rows {
  return {
    agency: [],
    healthCenter: [],
    healthCenterVillage: [],
    user: [],
    cycle: [],
    person: [],
    consent: [],
    auditCase: [],
    caseAccess: [],
    worksheet: [],
    worksheetAnswer: [],
    worksheetRemark: [],
    measurement: [],
    finding: [],
    review: [],
    plan: [],
    planLine: [],
    planLineFinding: [],
    planLineAgency: [],
    realisation: [],
    evidenceFile: [],
    verification: [],
    monitoringVisit: [],
    outcomeDecision: [],
    caseEvent: [],
    accessLog: [],
    escalation: [],
    notification: [],
    mail: [],
  }
}

type Tx = Prisma.TransactionClient

/** The tables, in the order in which they refer to each other. */
const TABLES: Record<keyof Rows, string> = {
  agency: 'agency',
  healthCenter: 'health_center',
  healthCenterVillage: 'health_center_village',
  user: 'app_user',
  cycle: 'cycle',
  person: 'person',
  consent: 'consent',
  auditCase: 'audit_case',
  caseAccess: 'case_access',
  worksheet: 'worksheet',
  worksheetAnswer: 'worksheet_answer',
  worksheetRemark: 'worksheet_remark',
  measurement: 'measurement',
  finding: 'finding',
  review: 'review',
  plan: 'plan',
  planLine: 'plan_line',
  planLineFinding: 'plan_line_finding',
  planLineAgency: 'plan_line_agency',
  realisation: 'realisation',
  evidenceFile: 'evidence_file',
  verification: 'verification',
  monitoringVisit: 'monitoring_visit',
  outcomeDecision: 'outcome_decision',
  caseEvent: 'case_event',
  accessLog: 'access_log',
  escalation: 'escalation',
  notification: 'notification',
  mail: 'mail',
}

/** Columns whose names do not follow from the field's. */
const COLUMNS: Record<string, string> = { group: 'case_group', from: 'from_status', to: 'to_status' }

/**
 * Writes everything, in the caller's transaction, which must act as `tuntas_system`. Rows travel as JSON, some thousand
 * in one statement: a tenth of the time that parameters take.
 */
export async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  // The database takes answers for drafts only: worksheets get their real status once theirs are in.
  const drafts = rows.worksheet.map((row) => ({ ...row, status: 'draft' as const }))
  for (const [key, table] of Object.entries(TABLES)) {
    const data = key === 'worksheet' ? drafts : rows[key as keyof Rows]
    for (const alike of byFields(data)) await insert(tx, table, alike)
    if (key === 'worksheetAnswer') await settleWorksheets(tx, rows.worksheet)
  }
}

type Row = Record<string, unknown>

/**
 * Rows that name the same fields, so that what a row leaves out gets the column's default. Order is kept within each,
 * and what replaces another row comes after it.
 */
function byFields(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows.toSorted((a, b) => Number(replaces(a)) - Number(replaces(b)))) {
    const fields = [replaces(row), ...Object.keys(row).toSorted()].join()
    const group = groups.get(fields)
    if (group) group.push(row)
    else groups.set(fields, [row])
  }
  return [...groups.values()]
}

const replaces = ({ replacesId }: Row) => typeof replacesId === 'string'

/** The names of table and columns are our own: they come from the list above and from the fields of typed rows. */
async function insert(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map(columnOf)
  const named = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [columnOf(key), value])))
  const list = columns.map((column) => `"${column}"`).join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(named, asText),
  )
}

function columnOf(field: string): string {
  return COLUMNS[field] ?? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** What JSON has no word for, as PostgreSQL reads it. */
function asText(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
}

async function settleWorksheets(tx: Tx, worksheets: Rows['worksheet']): Promise<void> {
  for (const status of ['submitted', 'returned', 'verified'] as const) {
    const ids = worksheets.flatMap((row) => (row.status === status && row.id ? [row.id] : []))
    if (ids.length > 0) await tx.worksheet.updateMany({ where: { id: { in: ids } }, data: { status } })
  }
}
