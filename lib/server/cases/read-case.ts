import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CaseOutcome, SelectionReason } from '@/lib/domain/cases/outcomes'
import type { EarlierHands } from '@/lib/domain/cases/next-step'
import type { PlanStatus } from '@/lib/domain/plans/plan-lifecycle'
import { dayOf } from '../clock'
import type { Tx } from '../db/client'
import { caseColumns, caseJoins, type CaseRow, presentCase, type RawCase } from './case-row'

/** A monitoring month: measured, explained, or still open. kg, cm; null is not measured. */
export type Visit = {
  month: number
  dueOn: string
  measuredOn: string | null
  weightKg: number | null
  lenheiCm: number | null
  z: number | null
  missingReason: string | null
}

/** A case as its page heads it. Dates 'YYYY-MM-DD'. */
export type CaseHead = CaseRow & {
  personId: string
  sex: 'male' | 'female'
  bornOn: string
  posyandu: string | null
  lastMeasuredOn: string | null
  selectionReason: SelectionReason
  cycle: { year: number; semester: number }
  outcome: CaseOutcome | null
  outcomeReason: string | null
  endedOn: string | null
  experts: { id: string; name: string }[]
  hands: EarlierHands
  worksheet: { version: number; filled: number; required: number; remark: string | null } | null
  review: { signedOn: string | null; expert: string; stuntingConfirmed: boolean | null } | null
  plan: {
    version: number
    status: PlanStatus
    approvedOn: string | null
    approvedBy: string | null
    sentBackReason: string | null
  } | null
  visits: Visit[]
  decision: {
    decided: CaseOutcome
    computed: CaseOutcome | null
    reason: string | null
    happenedOn: string
    by: string
  } | null
}

type RawHead = RawCase & {
  born_on: string
  sex: 'male' | 'female'
  posyandu: string | null
  last_measured_on: string | null
  selection_reason: SelectionReason
  year: number
  semester: number
  outcome: CaseOutcome | null
  outcome_reason: string | null
  ended_on: string | null
  experts: { id: string; name: string }[]
  visits: Visit[]
  worksheet: (NonNullable<CaseHead['worksheet']> & { author: string }) | null
  review: { signedAt: string | null; expert: string; stuntingConfirmed: boolean | null } | null
  plan: {
    version: number
    status: PlanStatus
    approvedAt: string | null
    approvedBy: string | null
    proposer: string | null
    sentBackReason: string | null
  } | null
  decision: (NonNullable<CaseHead['decision']> & { decider: string }) | null
}

/**
 * One case with the latest of its worksheet, review, plan, visits and decision, in one query whatever its size.
 * Null for whoever may not see it.
 */
export async function readCase(tx: Tx, actor: Actor, caseId: string, day: string): Promise<CaseHead | null> {
  const [raw] = await tx.$queryRaw<RawHead[]>`SELECT ${caseColumns},
      p.born_on::text, p.sex::text, p.posyandu, c.last_measured_on::text, c.selection_reason::text, y.year, y.semester,
      c.outcome::text, c.outcome_reason, c.ended_on::text,
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name)), '[]') FROM case_access a JOIN app_user u ON u.id = a.user_id
        WHERE a.case_id = c.id) AS experts,
      (SELECT coalesce(json_agg(json_build_object('month', m.month, 'dueOn', m.due_on, 'measuredOn', coalesce(s.measured_on, h.checked_on), 'weightKg', coalesce(s.weight_kg, h.weight_kg),
          'lenheiCm', s.lenhei_cm, 'z', s.zlen, 'missingReason', m.missing_reason) ORDER BY m.month), '[]')
        FROM monitoring_visit m LEFT JOIN measurement s ON s.id = m.measurement_id
        LEFT JOIN mother_check h ON h.id = m.mother_check_id WHERE m.case_id = c.id) AS visits,
      (SELECT json_build_object('version', w.version, 'filled', w.filled_required, 'required', w.total_required, 'author', w.author_id,
          'remark', (SELECT r.reason FROM worksheet s JOIN worksheet_remark r ON r.worksheet_id = s.id
            WHERE s.case_id = c.id AND r.resolved_at IS NULL ORDER BY r.created_at DESC LIMIT 1))
        FROM worksheet w WHERE w.case_id = c.id ORDER BY w.version DESC LIMIT 1) AS worksheet,
      (SELECT json_build_object('signedAt', r.signed_at, 'expert', coalesce(u.name, '–'), 'stuntingConfirmed', r.stunting_confirmed)
        FROM review r LEFT JOIN app_user u ON u.id = r.expert_id WHERE r.case_id = c.id ORDER BY r.version DESC LIMIT 1) AS review,
      (SELECT json_build_object('version', l.version, 'status', l.status, 'approvedAt', l.approved_at, 'approvedBy', u.name,
          'proposer', l.proposed_by_id, 'sentBackReason', l.sent_back_reason)
        FROM plan l LEFT JOIN app_user u ON u.id = l.approved_by_id WHERE l.case_id = c.id ORDER BY l.version DESC LIMIT 1) AS plan,
      (SELECT json_build_object('decided', o.decided, 'computed', o.computed, 'reason', o.reason, 'happenedOn', o.happened_on, 'by', coalesce(u.name, '–'),
          'decider', o.decided_by_id)
        FROM outcome_decision o LEFT JOIN app_user u ON u.id = o.decided_by_id WHERE o.case_id = c.id ORDER BY o.created_at DESC LIMIT 1) AS decision
    FROM audit_case c JOIN person p ON p.id = c.person_id ${caseJoins} JOIN cycle y ON y.id = c.cycle_id WHERE c.id = ${caseId}::uuid`
  return raw ? presentHead(actor, raw, day) : null
}

function presentHead(actor: Actor, raw: RawHead, day: string): CaseHead {
  const { worksheet, review, plan, decision } = raw
  const dayOrNull = (instant: string | null) => (instant === null ? null : dayOf(new Date(instant)))
  return {
    ...presentCase(actor, raw, raw.born_on, day),
    personId: raw.person_id,
    sex: raw.sex,
    bornOn: raw.born_on,
    posyandu: raw.posyandu,
    lastMeasuredOn: raw.last_measured_on,
    selectionReason: raw.selection_reason,
    cycle: { year: raw.year, semester: raw.semester },
    outcome: raw.outcome,
    outcomeReason: raw.outcome_reason,
    endedOn: raw.ended_on,
    experts: raw.experts,
    hands: {
      worksheetAuthor: worksheet?.author ?? null,
      planProposer: plan?.proposer ?? null,
      outcomeDecider: decision?.decider ?? null,
    },
    worksheet: worksheet && {
      version: worksheet.version,
      filled: worksheet.filled,
      required: worksheet.required,
      remark: worksheet.remark,
    },
    review: review && { ...review, signedOn: dayOrNull(review.signedAt) },
    plan: plan && {
      version: plan.version,
      status: plan.status,
      approvedOn: dayOrNull(plan.approvedAt),
      approvedBy: plan.approvedBy,
      sentBackReason: plan.sentBackReason,
    },
    visits: raw.visits,
    decision: decision && {
      decided: decision.decided,
      computed: decision.computed,
      reason: decision.reason,
      happenedOn: decision.happenedOn,
      by: decision.by,
    },
  }
}
