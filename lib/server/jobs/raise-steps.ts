import 'server-only'
import type { DueStep } from '@/lib/domain/escalation/due-steps'
import type { LocalHour } from '@/lib/domain/escalation/quiet-hours'
import type { Tx } from '../db/client'
import type { Subject } from '../escalation/line-facts'
import { HEARS } from './hearers'

/** A mail of steps waits so long, so that a run, and one that begins anew after a fall, has said everything that goes in it. */
const GATHER_MINUTES = 10

export type Raise = { subject: Subject; due: DueStep }

/**
 * Takes these steps: one statement writes the steps, what they say to each person (one message for each rule, step and
 * day, whose count grows) and, from the second step on, the mail that carries it (one a person and a day). A step that was
 * taken before is left out and counts nowhere; so is one whose line somebody changed since it was read. Gives how many
 * were new.
 */
export async function raiseSteps(
  tx: Tx,
  raises: readonly Raise[],
  district: string,
  { now, local, mail }: { now: Date; local: LocalHour; mail: boolean },
): Promise<number> {
  if (raises.length === 0) return 0
  const due = raises.map(({ subject, due: { rule, spell, step, to } }) => ({
    kind: subject.facts.kind,
    subject_id: subject.id,
    case_id: subject.caseId,
    area_code: subject.areaCode,
    agency_id: subject.agencyId,
    seen: subject.seen,
    rule,
    step,
    recipient: to,
    spell,
  }))
  const sendFrom = new Date(now.getTime() + GATHER_MINUTES * 60_000)
  const [counted] = await tx.$queryRaw<{ raised: number }[]>`
    WITH due AS (
      SELECT d.* FROM jsonb_to_recordset(${JSON.stringify(due)}::jsonb) AS d (kind text, subject_id uuid, case_id uuid,
        area_code text, agency_id uuid, seen text, rule text, step smallint, recipient text, spell text)
      WHERE CASE d.kind
        WHEN 'line' THEN EXISTS (SELECT FROM plan_line l
          WHERE l.id = d.subject_id AND l.status::text || ' ' || l.deadline_on::text = d.seen)
        ELSE EXISTS (SELECT FROM audit_case c
          WHERE c.id = d.subject_id AND c.status = 'in_follow_up' AND c.next_visit_on::text = d.seen) END
    ), raised AS (
      INSERT INTO escalation (subject_id, case_id, area_code, district_code, agency_id, rule, step, recipient, spell, raised_on, raised_at)
      SELECT subject_id, case_id, area_code, ${district}, agency_id, rule, step, recipient, spell, ${local.day}::date, ${now}
      FROM due ON CONFLICT (subject_id, rule, spell, step) DO NOTHING
      RETURNING area_code, agency_id, rule, step, recipient
    ), g AS (
      SELECT area_code, agency_id, rule, step, recipient, count(*) AS n FROM raised GROUP BY 1, 2, 3, 4, 5
    ), heard AS (
      SELECT u.id AS user_id, u.area_code, u.email, u.mail_on, u.mail_locale, g.rule, g.step, sum(g.n)::int AS n
      FROM g JOIN app_user u ON u.area_code >= ${district} AND u.area_code < ${district} || '/' AND ${HEARS}
      GROUP BY u.id, g.rule, g.step
    ), told AS (
      INSERT INTO notification (user_id, area_code, kind, step, count, day, created_at)
      SELECT user_id, area_code, rule, step, n, ${local.day}::date, ${now} FROM heard
      ON CONFLICT (user_id, kind, step, day) DO UPDATE SET count = notification.count + excluded.count, read_at = NULL
    ), mailed AS (
      INSERT INTO mail (user_id, area_code, address, locale, kind, params, message_key, queued_at, next_attempt_at)
      SELECT user_id, area_code, email, mail_locale, 'steps',
        jsonb_agg(jsonb_build_object('kind', rule, 'step', step, 'count', n) ORDER BY rule, step),
        'steps:' || user_id || ':' || ${local.day}, ${now}, ${sendFrom}
      FROM heard WHERE ${mail} AND step > 1 AND mail_on AND email IS NOT NULL GROUP BY user_id, area_code, email, mail_locale
      ON CONFLICT (message_key) DO UPDATE SET params = mail.params || excluded.params
        WHERE mail.status = 'queued' AND mail.attempts = 0
    )
    SELECT count(*)::int AS raised FROM raised`
  return counted?.raised ?? 0
}

/** Marks steps as over. */
export async function settleSteps(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.$executeRaw`UPDATE escalation SET settled_at = greatest(raised_at, ${now}) WHERE settled_at IS NULL
    AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
}
