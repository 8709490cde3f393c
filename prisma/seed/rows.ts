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
  pregnancy: Prisma.PregnancyCreateManyInput[]
  familyLink: Prisma.FamilyLinkCreateManyInput[]
  catalogueEdition: Prisma.CatalogueEditionCreateManyInput[]
  auditCase: Prisma.AuditCaseCreateManyInput[]
  caseAccess: Prisma.CaseAccessCreateManyInput[]
  worksheet: Prisma.WorksheetCreateManyInput[]
  worksheetAnswer: Prisma.WorksheetAnswerCreateManyInput[]
  worksheetRemark: Prisma.WorksheetRemarkCreateManyInput[]
  measurement: Prisma.MeasurementCreateManyInput[]
  motherCheck: Prisma.MotherCheckCreateManyInput[]
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
  auditTeam: Prisma.AuditTeamCreateManyInput[]
  teamMember: Prisma.TeamMemberCreateManyInput[]
  conflictOfInterest: Prisma.ConflictOfInterestCreateManyInput[]
  outcomeDecision: Prisma.OutcomeDecisionCreateManyInput[]
  caseEvent: Prisma.CaseEventCreateManyInput[]
  accessLog: Prisma.AccessLogCreateManyInput[]
  cycleStageStamp: Prisma.CycleStageStampCreateManyInput[]
  cycleEvent: Prisma.CycleEventCreateManyInput[]
  carriedLine: Prisma.CarriedLineCreateManyInput[]
  cycleReport: Prisma.CycleReportCreateManyInput[]
  meeting: Prisma.MeetingCreateManyInput[]
  meetingAttendee: Prisma.MeetingAttendeeCreateManyInput[]
  meetingDecision: Prisma.MeetingDecisionCreateManyInput[]
  lineAnswer: Prisma.LineAnswerCreateManyInput[]
  lineEvaluation: Prisma.LineEvaluationCreateManyInput[]
  lineComment: Prisma.LineCommentCreateManyInput[]
  workPackage: Prisma.WorkPackageCreateManyInput[]
  workPackageLine: Prisma.WorkPackageLineCreateManyInput[]
  planningDate: Prisma.PlanningDateCreateManyInput[]
  packageEvent: Prisma.PackageEventCreateManyInput[]
  lokus: Prisma.LokusCreateManyInput[]
  caseQuota: Prisma.CaseQuotaCreateManyInput[]
  candidate: Prisma.CandidateCreateManyInput[]
  candidateDecision: Prisma.CandidateDecisionCreateManyInput[]
  scoringRun: Prisma.ScoringRunCreateManyInput[]
  villageGrowth: Prisma.VillageGrowthCreateManyInput[]
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
    pregnancy: [],
    familyLink: [],
    catalogueEdition: [],
    auditCase: [],
    caseAccess: [],
    worksheet: [],
    worksheetAnswer: [],
    worksheetRemark: [],
    measurement: [],
    motherCheck: [],
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
    auditTeam: [],
    teamMember: [],
    conflictOfInterest: [],
    outcomeDecision: [],
    caseEvent: [],
    accessLog: [],
    cycleStageStamp: [],
    cycleEvent: [],
    carriedLine: [],
    cycleReport: [],
    meeting: [],
    meetingAttendee: [],
    meetingDecision: [],
    lineAnswer: [],
    lineEvaluation: [],
    lineComment: [],
    workPackage: [],
    workPackageLine: [],
    planningDate: [],
    packageEvent: [],
    lokus: [],
    caseQuota: [],
    candidate: [],
    candidateDecision: [],
    scoringRun: [],
    villageGrowth: [],
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
  pregnancy: 'pregnancy',
  familyLink: 'family_link',
  catalogueEdition: 'catalogue_edition',
  auditCase: 'audit_case',
  caseAccess: 'case_access',
  worksheet: 'worksheet',
  worksheetAnswer: 'worksheet_answer',
  worksheetRemark: 'worksheet_remark',
  measurement: 'measurement',
  motherCheck: 'mother_check',
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
  auditTeam: 'audit_team',
  teamMember: 'team_member',
  conflictOfInterest: 'conflict_of_interest',
  outcomeDecision: 'outcome_decision',
  caseEvent: 'case_event',
  accessLog: 'access_log',
  cycleStageStamp: 'cycle_stage',
  cycleEvent: 'cycle_event',
  carriedLine: 'carried_line',
  cycleReport: 'cycle_report',
  meeting: 'meeting',
  meetingAttendee: 'meeting_attendee',
  meetingDecision: 'meeting_decision',
  lineAnswer: 'line_answer',
  lineEvaluation: 'line_evaluation',
  lineComment: 'line_comment',
  workPackage: 'work_package',
  workPackageLine: 'work_package_line',
  planningDate: 'planning_date',
  packageEvent: 'package_event',
  lokus: 'lokus',
  caseQuota: 'case_quota',
  candidate: 'candidate',
  candidateDecision: 'candidate_decision',
  scoringRun: 'scoring_run',
  villageGrowth: 'village_growth',
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
  // So are meetings: nothing is added to the record of a closed one.
  const open = rows.meeting.map((row) =>
    row.status === 'closed' ? { ...row, status: 'held' as const, closedAt: null, closedById: null } : row,
  )
  for (const [key, table] of Object.entries(TABLES)) {
    const data = key === 'worksheet' ? drafts : key === 'meeting' ? open : rows[key as keyof Rows]
    for (const alike of byFields(data)) await insert(tx, table, alike)
    if (key === 'familyLink') await settleFamilies(tx)
    if (key === 'worksheetAnswer') await settleWorksheets(tx, rows.worksheet)
    if (key === 'lineAnswer') await closeMeetings(tx, rows.meeting)
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

/** Children and pregnancies refer to mothers, and children to pregnancies: who is whose is written once all are there. */
async function settleFamilies(tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE person p SET mother_id = l.mother_id, pregnancy_id = (
      SELECT g.id FROM pregnancy g WHERE g.person_id = l.mother_id AND g.delivered_on = p.born_on)
    FROM family_link l WHERE l.child_id = p.id AND l.unlinked_at IS NULL`
}

async function settleWorksheets(tx: Tx, worksheets: Rows['worksheet']): Promise<void> {
  for (const status of ['submitted', 'returned', 'verified'] as const) {
    const ids = worksheets.flatMap((row) => (row.status === status && row.id ? [row.id] : []))
    if (ids.length > 0) await tx.worksheet.updateMany({ where: { id: { in: ids } }, data: { status } })
  }
}

async function closeMeetings(tx: Tx, meetings: Rows['meeting']): Promise<void> {
  for (const { id, status, closedAt, closedById } of meetings) {
    if (status !== 'closed' || !id) continue
    await tx.meeting.updateMany({
      where: { id },
      data: { status, closedAt: closedAt ?? null, closedById: closedById ?? null },
    })
  }
}
