import { isOfWoman } from '../../../lib/domain/cases/groups-of-women'
import type { AdministrativeOutcome, EvaluationOutcome, HandedOnOutcome } from '../../../lib/domain/cases/outcomes'
import { computeOutcome, type OutcomeMeasurement } from '../../../lib/domain/monitoring/compute-outcome'
import type { CaseGroup } from '../../../lib/domain/worksheets/case-group'
import { dateColumn } from '../../../lib/server/clock'
import { ofCase, sometime, type Story } from './story'
import type { Taken } from './tell-growth'
import { type Sheet, womanFigures } from './woman-figures'
import { dayOf, endOf, isHandedOn } from './timeline'

export const ENDED_BECAUSE: Record<AdministrativeOutcome, string> = {
  moved: 'Keluarga pindah ke Kabupaten Banjar mengikuti pekerjaan ayah.',
  died: 'Anak meninggal dunia karena sakit.',
  declined: 'Orang tua tidak bersedia melanjutkan audit.',
  lost: 'Tiga kali dikunjungi, keluarga tidak dapat ditemui.',
}
const OTHERWISE = 'Tim menilai dari seluruh pengukuran dan kunjungan rumah.'
const OTHERWISE_WOMAN = 'Tim menilai dari pemeriksaan bulanan dan kunjungan rumah.'
const REFERRED = 'Dalam perawatan dokter spesialis anak; rujukan masih terbuka.'

/** What the evaluation decided, beside what the measurements say; where they differ, with the reason. */
export function tellEvaluation(
  story: Story,
  group: CaseGroup,
  outcome: EvaluationOutcome,
  taken: readonly Taken[],
  sheet: Sheet | null,
): void {
  if (isOfWoman(group)) return tellWomanEvaluation(story, outcome, sheet)
  const { random, rows, cast, way, child } = story
  const evaluatedOn = dayOf(way, 'evaluate')
  const approvedOn = dayOf(way, 'approve_plan')
  if (!evaluatedOn || !approvedOn) return
  const { outcome: computed, evidence } = computeOutcome({
    group,
    sex: child.sex,
    bornOn: child.bornOn,
    bornOnEstimated: false,
    followUpFrom: approvedOn,
    measurements: taken.filter(({ measurement }) => measurement.measuredOn <= evaluatedOn).map(asMeasured),
  })
  const createdAt = sometime(story, evaluatedOn, 1)
  rows.outcomeDecision.push({
    ...ofCase(story),
    id: random.uuid(createdAt),
    computed,
    evidence,
    decided: outcome,
    reason: outcome === computed ? null : outcome === 'referred' ? REFERRED : OTHERWISE,
    happenedOn: dateColumn(evaluatedOn),
    decidedById: cast.healthCenter.id,
    createdAt,
  })
}

function asMeasured({ measurement, row }: Taken): OutcomeMeasurement {
  const { measuredOn, weightKg, oedema } = measurement
  const z = (score: typeof row.zlen) => (score === null || score === undefined ? null : Number(score))
  return { measuredOn, weightKg, oedema, z: { lengthForAge: z(row.zlen), weightForLength: z(row.zwfl) }, flagged: [] }
}

/** Of a woman people decide from her checks and the visits. */
function tellWomanEvaluation(story: Story, decided: EvaluationOutcome, sheet: Sheet | null): void {
  const { random, rows, cast, way } = story
  const evaluatedOn = dayOf(way, 'evaluate')
  if (!evaluatedOn) return
  const figures = sheet && womanFigures(story, sheet, evaluatedOn)
  const computed = figures?.outcome ?? null
  const createdAt = sometime(story, evaluatedOn, 1)
  rows.outcomeDecision.push({
    ...ofCase(story),
    id: random.uuid(createdAt),
    computed,
    evidence: figures?.evidence ?? {},
    decided,
    reason:
      decided === computed
        ? null
        : decided === 'referred'
          ? 'Dalam perawatan dokter spesialis kebidanan.'
          : OTHERWISE_WOMAN,
    happenedOn: dateColumn(evaluatedOn),
    decidedById: cast.healthCenter.id,
    createdAt,
  })
}

/** An end without an evaluation: the family moved, the child died, the baby was born, … */
export function tellEnd(story: Story, outcome: AdministrativeOutcome | HandedOnOutcome): void {
  const endedOn = endOf(story.way)
  if (!endedOn) return
  const createdAt = sometime(story, endedOn, 2)
  story.rows.outcomeDecision.push({
    ...ofCase(story),
    id: story.random.uuid(createdAt),
    computed: null,
    evidence: {},
    decided: outcome,
    reason: isHandedOn(outcome) ? null : ENDED_BECAUSE[outcome],
    happenedOn: dateColumn(endedOn),
    decidedById: isHandedOn(outcome) ? story.cast.officer.id : story.cast.team.id,
    createdAt,
  })
}
