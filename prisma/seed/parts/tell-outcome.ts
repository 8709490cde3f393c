import type { AdministrativeOutcome, EvaluationOutcome } from '../../../lib/domain/cases/outcomes'
import { dateColumn } from '../../../lib/server/clock'
import { daysBetween } from '../days'
import { ofCase, sometime, type Story, tell } from './story'
import type { Taken } from './tell-growth'
import { dayOf } from './timeline'

export const ENDED_BECAUSE: Record<AdministrativeOutcome, string> = {
  moved: 'Keluarga pindah ke Kabupaten Banjar mengikuti pekerjaan ayah.',
  died: 'Anak meninggal dunia karena sakit.',
  declined: 'Orang tua tidak bersedia melanjutkan audit.',
  lost: 'Tiga kali dikunjungi, keluarga tidak dapat ditemui.',
}
const REFERRED = 'Dalam perawatan dokter spesialis anak; rujukan masih terbuka.'

/** What the evaluation decided, beside what the measurements say. */
export function tellEvaluation(story: Story, outcome: EvaluationOutcome, taken: readonly Taken[]): void {
  const { random, rows, cast, way } = story
  const evaluatedOn = dayOf(way, 'evaluate')
  const approvedOn = dayOf(way, 'approve_plan')
  if (!evaluatedOn || !approvedOn) return
  const before = taken.findLast(({ measurement }) => measurement.measuredOn <= approvedOn)
  const after = taken.at(-1)
  if (!before || !after) return

  const change = Number((Number(after.row.zlen) - Number(before.row.zlen)).toFixed(2))
  const computed = outcome === 'referred' ? computedFrom(change) : outcome
  const createdAt = sometime(story, evaluatedOn, 2)
  const reason = outcome === 'referred' ? REFERRED : null
  rows.outcomeDecision.push({
    ...ofCase(story),
    id: random.uuid(createdAt),
    computed,
    evidence: {
      from: { on: before.measurement.measuredOn, zLengthForAge: Number(before.row.zlen) },
      to: { on: after.measurement.measuredOn, zLengthForAge: Number(after.row.zlen) },
      change,
      days: daysBetween(before.measurement.measuredOn, after.measurement.measuredOn),
    },
    decided: outcome,
    reason,
    happenedOn: dateColumn(evaluatedOn),
    decidedById: cast.healthCenter.id,
    createdAt,
  })
  tell(story, {
    at: createdAt,
    by: cast.healthCenter,
    step: 'outcome.decide',
    detail: { computed, decided: outcome, ...(reason ? { reason } : {}) },
  })
}

/** An administrative end: the family moved, the child died, … */
export function tellEnd(story: Story, outcome: AdministrativeOutcome): void {
  const endedOn = dayOf(story.way, 'end')
  if (!endedOn) return
  const createdAt = sometime(story, endedOn, 2)
  story.rows.outcomeDecision.push({
    ...ofCase(story),
    id: story.random.uuid(createdAt),
    computed: null,
    evidence: {},
    decided: outcome,
    reason: ENDED_BECAUSE[outcome],
    happenedOn: dateColumn(endedOn),
    decidedById: story.cast.team.id,
    createdAt,
  })
}

function computedFrom(change: number): EvaluationOutcome {
  if (change >= 0.1) return 'improved'
  return change <= -0.1 ? 'worse' : 'unchanged'
}
