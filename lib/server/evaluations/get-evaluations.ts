import 'server-only'
import { can } from '@/lib/domain/access/policy'
import { type Verdict, verdictsFor } from '@/lib/domain/evaluations/verdicts'
import { isSent } from '@/lib/domain/plans/line-lifecycle'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase } from '../cases/readable-case'
import { asActor } from '../db/as-actor'
import { planLines, type PlanLineRow } from '../plans/plan-lines'
import { type EvaluationRow, evaluationsOf } from './evaluations-of'

export type JudgedLine = Pick<PlanLineRow, 'id' | 'number' | 'activity' | 'status' | 'late' | 'deadlineOn'> & {
  agency: string
  evaluation: EvaluationRow | null
  /** The verdicts that fit how the line stands. */
  verdicts: readonly Verdict[]
}

export type EvaluationPage = { case: CaseHead; lines: JudgedLine[]; left: number; mayJudge: boolean; owner: string }

/** The lines of a case that left the team, each with how it was judged. Not found for whoever may not read the case. */
export async function getEvaluations(caseId: string): Promise<EvaluationPage> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const found = await readableCase(tx, actor, caseId, 'outcome')
    const sent = (await planLines(tx, found.id)).filter(({ status }) => isSent(status))
    const judged = await evaluationsOf(
      tx,
      sent.map(({ id }) => id),
    )
    const lines = sent.map(({ id, number, activity, status, late, deadlineOn, leadAgency }) => ({
      id,
      number,
      activity,
      status,
      late,
      deadlineOn,
      agency: leadAgency.name,
      evaluation: judged.get(id) ?? null,
      verdicts: verdictsFor(status),
    }))
    return {
      case: headOf(found),
      lines,
      left: lines.filter(({ evaluation }) => evaluation === null).length,
      mayJudge: can(actor, 'line:evaluate', found.subject),
      owner: actor.id,
    }
  })
}
