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
  }
}

type Tx = Prisma.TransactionClient
type Writers = { [Table in keyof Rows]: (tx: Tx, data: Rows[Table]) => Promise<unknown> }

/** In the order in which tables refer to each other. */
const WRITERS: Writers = {
  agency: (tx, data) => tx.agency.createMany({ data }),
  healthCenter: (tx, data) => tx.healthCenter.createMany({ data }),
  healthCenterVillage: (tx, data) => tx.healthCenterVillage.createMany({ data }),
  user: (tx, data) => tx.user.createMany({ data }),
  cycle: (tx, data) => tx.cycle.createMany({ data }),
  person: (tx, data) => tx.person.createMany({ data }),
  consent: (tx, data) => tx.consent.createMany({ data }),
  auditCase: (tx, data) => tx.auditCase.createMany({ data }),
  caseAccess: (tx, data) => tx.caseAccess.createMany({ data }),
  // The database takes answers for drafts only: worksheets get their real status once theirs are in.
  worksheet: (tx, data) => tx.worksheet.createMany({ data: data.map((row) => ({ ...row, status: 'draft' })) }),
  worksheetAnswer: writeAnswers,
  worksheetRemark: (tx, data) => tx.worksheetRemark.createMany({ data }),
  measurement: (tx, data) => tx.measurement.createMany({ data }),
  finding: (tx, data) => tx.finding.createMany({ data }),
  review: (tx, data) => tx.review.createMany({ data }),
  plan: (tx, data) => tx.plan.createMany({ data }),
  planLine: (tx, data) => tx.planLine.createMany({ data }),
  planLineFinding: (tx, data) => tx.planLineFinding.createMany({ data }),
  planLineAgency: (tx, data) => tx.planLineAgency.createMany({ data }),
  realisation: (tx, data) => tx.realisation.createMany({ data }),
  evidenceFile: (tx, data) => tx.evidenceFile.createMany({ data }),
  verification: (tx, data) => tx.verification.createMany({ data }),
  monitoringVisit: (tx, data) => tx.monitoringVisit.createMany({ data }),
  outcomeDecision: (tx, data) => tx.outcomeDecision.createMany({ data }),
  caseEvent: (tx, data) => tx.caseEvent.createMany({ data }),
  accessLog: (tx, data) => tx.accessLog.createMany({ data }),
}
const TABLES = Object.keys(WRITERS) as (keyof Rows)[]

/** Writes everything, in the caller's transaction, which must act as `tuntas_system`. */
export async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of TABLES) {
    await write(tx, rows, table)
    if (table === 'worksheetAnswer') await settleWorksheets(tx, rows.worksheet)
  }
}

/** More rows at once would be split by Prisma into statements that run side by side, which one connection cannot. */
const AT_ONCE = 800

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties a writer to the rows of its own table.
async function write<Table extends keyof Rows>(tx: Tx, rows: Rows, table: Table): Promise<void> {
  for (let from = 0; from < rows[table].length; from += AT_ONCE) {
    await WRITERS[table](tx, rows[table].slice(from, from + AT_ONCE) as Rows[Table])
  }
}

/** Answers are by far the most rows: one statement with the rows as JSON takes a tenth of the time of parameters. */
async function writeAnswers(tx: Tx, data: Rows['worksheetAnswer']): Promise<void> {
  const json = JSON.stringify(
    data.map((row) => [
      row.worksheetId,
      row.fieldCode,
      row.caseId,
      row.areaCode,
      row.status === 'filled' ? row.value : null,
      row.source,
      row.status,
      row.restricted,
      row.answeredById,
      row.answeredAt,
    ]),
  )
  await tx.$executeRaw`
    INSERT INTO worksheet_answer (worksheet_id, field_code, case_id, area_code, value, source, status, restricted, answered_by_id, answered_at)
    SELECT (r->>0)::uuid, r->>1, (r->>2)::uuid, r->>3, nullif(r->4, 'null'), r->>5, (r->>6)::"AnswerStatus", (r->>7)::boolean,
           (r->>8)::uuid, (r->>9)::timestamptz
    FROM jsonb_array_elements(${json}::jsonb) AS r`
}

async function settleWorksheets(tx: Tx, worksheets: Rows['worksheet']): Promise<void> {
  for (const status of ['submitted', 'returned', 'verified'] as const) {
    const ids = worksheets.flatMap((row) => (row.status === status && row.id ? [row.id] : []))
    if (ids.length > 0) await tx.worksheet.updateMany({ where: { id: { in: ids } }, data: { status } })
  }
}
