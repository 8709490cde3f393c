import { explanationOf } from '../../../lib/domain/selection/explanation'
import type { RejectionReason } from '../../../lib/domain/selection/candidate-status'
import type { VillageRank } from '../../../lib/domain/selection/common-parts'
import { type ListedMeasurement, scoreChild } from '../../../lib/domain/selection/score-child'
import { rankVillages, tallyChild, type VillageTally } from '../../../lib/domain/selection/village-ranks'
import { WEIGHTS_VERSION } from '../../../lib/domain/selection/weights'
import { ageGroup } from '../../../lib/domain/growth/age'
import { addDays } from '@/lib/domain/days'
import { earlier, officeHour } from '../days'
import type { AreaRow } from '../areas'
import type { Member } from '../parts/cast'
import { Random } from '../random'
import type { Rows } from '../rows'
import type { DemoCycle } from './cycles'
import { TAPIN } from './tapin'

/** Chance of its own, so that the list changes nothing else in the demo. */
const SEED = 2_126
/** The district's quotas; room is left for whoever chooses next. */
const QUOTAS = { CATIN: 40, BUMIL: 60, BUFAS: 40, BADUTA: 135, BALITA: 135 } as const
const REJECTIONS: readonly RejectionReason[] = ['already_handled', 'data_wrong', 'family_declined', 'moved']
const REFERRALS = [
  'Berat tidak naik sejak sakit diare bulan lalu, ibu meminta bantuan',
  'Ayah bekerja jauh, anak diasuh nenek dan jarang dibawa ke posyandu',
  'Sudah dapat makanan tambahan dua bulan, belum terlihat perubahan',
]

type Given = { areas: readonly AreaRow[]; cycle: DemoCycle; team: Member; officer: Member; today: string }

/** The running cycle audits every village; its long list holds children at risk in every state, with scores and reasons. */
export function addLongList(rows: Rows, { areas, cycle, team, officer, today }: Given): void {
  const random = new Random(SEED)
  const of = { cycleId: cycle.id }
  const plannedAt = officeHour(earlier(addDays(cycle.startsOn, 12), today), 10)
  for (const { code, level } of areas) {
    if (level !== 'village' || !code.startsWith(`${TAPIN}.`)) continue
    const reason = 'Rapat manajemen AKS: seluruh desa dan kelurahan diaudit'
    rows.lokus.push({ ...of, areaCode: code, reason, addedById: team.id, addedAt: plannedAt })
  }
  for (const [group, n] of Object.entries(QUOTAS)) {
    const quota = { group: group as keyof typeof QUOTAS, n, setById: team.id, setAt: plannedAt }
    rows.caseQuota.push({ ...of, areaCode: TAPIN, ...quota })
  }

  const scoredOn = earlier(addDays(today, -1), today)
  const scoredAt = officeHour(scoredOn, 20)
  const children = rows.person.flatMap((person) => {
    const bornOn = isoOf(person.bornOn)
    const group = ageGroup(bornOn, scoredOn)
    return group && person.id ? [{ ...person, id: person.id, bornOn, group }] : []
  })
  const measured = measurementsOf(rows, scoredOn)
  const ranks = rankOf(rows, of.cycleId, children, measured, scoredAt)
  let listed = 0
  let referred = 0
  for (const child of children) {
    const made = rows.auditCase.find(({ cycleId, personId }) => cycleId === cycle.id && personId === child.id)
    const busy = rows.auditCase.some(({ personId, status }) => personId === child.id && status !== 'closed')
    if (!made && busy) continue
    const scored = scoreChild(
      {
        village: ranks.get(child.areaCode) ?? null,
        linesVerified: 0,
        lastOutcome: rows.auditCase.find(({ personId }) => personId === child.id)?.outcome ?? null,
        sex: child.sex,
        bornOn: child.bornOn,
        bornOnEstimated: child.bornOnEstimated === true,
        birthWeightG: child.birthWeightG ?? null,
        birthLengthCm: numberOf(child.birthLengthCm),
        gestationWeeks: child.gestationWeeks ?? null,
        hasNumber: Boolean(child.nikLookup ?? child.kkLookup),
        measurements: measured.get(child.id) ?? [],
      },
      scoredOn,
    )
    const isReferred = !made && scored.flags.length > 0 && random.chance(0.06)
    if (!made && scored.flags.length === 0) continue
    const isChosen = made !== undefined && made.status !== 'candidate'
    const isRejected = !made && !isReferred && random.chance(0.08)
    const status = isChosen ? 'chosen' : isRejected ? 'rejected' : 'listed'
    const reasonCode = isChosen ? made.selectionReason : isRejected ? random.pick(REJECTIONS) : null
    const decidedAt = isChosen
      ? new Date(made.createdAt ?? scoredAt)
      : isRejected
        ? officeHour(earlier(addDays(today, -1), today), random.int(60, 300))
        : null
    const id = random.uuid(scoredAt)
    const note = made?.selectionNote ?? made?.selectionReason
    const words = isReferred ? random.pick(REFERRALS) : made ? (note ?? null) : null
    rows.candidate.push({
      id,
      ...of,
      personId: child.id,
      areaCode: child.areaCode,
      districtCode: TAPIN,
      group: made?.group ?? child.group,
      source: words ? 'referral' : 'measurement',
      referralReason: words,
      referredById: words ? officer.id : null,
      referredAt: words ? scoredAt : null,
      score: scored.score,
      explanation: explanationOf(scored),
      flags: scored.flags,
      completeness: scored.completeness,
      status,
      reasonCode,
      reasonNote: null,
      decidedById: decidedAt ? team.id : null,
      decidedAt,
      caseId: made?.id ?? null,
      scoredAt,
    })
    if (status === 'listed') listed += 1
    if (isReferred) referred += 1
    if (isReferred) {
      const told = { step: 'refer', note: words, score: scored.score, decidedById: officer.id, decidedAt: scoredAt }
      rows.candidateDecision.push({ candidateId: id, ...of, areaCode: child.areaCode, ...told })
    }
    if (decidedAt) {
      const step = isChosen ? 'choose' : 'reject'
      const told = { step, reasonCode, score: scored.score, decidedById: team.id, decidedAt }
      rows.candidateDecision.push({ candidateId: id, ...of, areaCode: child.areaCode, ...told })
    }
  }
  if (referred === 0) throw new Error('The demo has no referral')
  const run = { weightsVersion: WEIGHTS_VERSION, total: children.length, done: children.length, listed }
  rows.scoringRun.push({
    ...of,
    areaCode: TAPIN,
    startedById: team.id,
    startedAt: scoredAt,
    finishedAt: scoredAt,
    ...run,
  })
}

/** The ranks of the villages by their own measurements, kept as a scoring keeps them. */
function rankOf(
  rows: Rows,
  cycleId: string,
  children: readonly { id: string; areaCode: string; bornOnEstimated?: boolean }[],
  measured: ReadonlyMap<string, ListedMeasurement[]>,
  computedAt: Date,
): Map<string, VillageRank> {
  const tallies = new Map<string, VillageTally>()
  for (const { id, areaCode, bornOnEstimated } of children) {
    const newest = measured.get(id)?.findLast(({ zlen }) => zlen !== null)
    tallyChild(tallies, areaCode, bornOnEstimated ? null : (newest?.zlen ?? null))
  }
  const ranks = rankVillages(tallies)
  for (const [areaCode, tally] of tallies) {
    const rank = ranks.get(areaCode)?.rank ?? null
    rows.villageGrowth.push({ cycleId, areaCode, ...tally, rank, ranked: ranks.size, computedAt })
  }
  return ranks
}

/** Each child's measurements up to a day that were not rejected, oldest first, without the scores that WHO's limits flag. */
function measurementsOf(rows: Rows, until: string): Map<string, ListedMeasurement[]> {
  const kept = rows.measurement.filter(
    ({ status, measuredOn }) =>
      status !== 'rejected' && isoOf(measuredOn) <= until && isoOf(measuredOn) > addDays(until, -400),
  )
  const told = kept.map(({ personId, ...row }) => {
    const flagged: readonly string[] = Array.isArray(row.flagged) ? row.flagged : []
    const unless = (index: string, z: unknown) => (flagged.includes(index) ? null : numberOf(z))
    const one: ListedMeasurement = {
      measuredOn: isoOf(row.measuredOn),
      weightKg: numberOf(row.weightKg),
      zlen: unless('lengthForAge', row.zlen),
      zwei: unless('weightForAge', row.zwei),
      zwfl: unless('weightForLength', row.zwfl),
      armCm: numberOf(row.armcCm),
      oedema: row.oedema === true,
    }
    return { personId, one }
  })
  const sorted = told.toSorted((a, b) => a.one.measuredOn.localeCompare(b.one.measuredOn))
  const byChild = Map.groupBy(sorted, ({ personId }) => personId)
  return new Map([...byChild].map(([personId, some]) => [personId, some.map(({ one }) => one).slice(-12)]))
}

const numberOf = (value: unknown) => (value === null || value === undefined ? null : Number(value))
const isoOf = (day: Date | string) => (typeof day === 'string' ? day.slice(0, 10) : day.toISOString().slice(0, 10))
