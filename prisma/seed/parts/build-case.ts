import type { CaseStatus, CaseStep } from '../../../lib/domain/cases/case-lifecycle'
import type { CaseGroup } from '../../../lib/domain/cases/case-filter'
import { isOfWoman } from '../../../lib/domain/cases/groups-of-women'
import type {
  AdministrativeOutcome,
  EvaluationOutcome,
  HandedOnOutcome,
  SelectionReason,
} from '../../../lib/domain/cases/outcomes'
import { SELECTION_REASONS } from '../../../lib/domain/cases/outcomes'
import { currentWorksheetDefinition } from '../../../lib/domain/worksheets/registry'
import { dateColumn } from '../../../lib/server/clock'
import { addDays } from '@/lib/domain/days'
import type { Random } from '../random'
import type { Rows } from '../rows'
import type { Given } from './answers/given'
import { factsOn } from './case-facts'
import type { Cast, Member } from './cast'
import { type Child, groupOf } from './child'
import type { GrowthTrack } from './growth-track'
import type { ToldLine } from './plan-lines'
import { sometime, type Story, tell, writeHistory } from './story'
import { type FindingWish, tellFindings, type ToldFinding } from './tell-findings'
import { auditDay, type Taken, tellGrowth } from './tell-growth'
import { ENDED_BECAUSE, tellEnd, tellEvaluation } from './tell-outcome'
import { type PlanWish, tellPlan } from './tell-plan'
import { tellChecks, type ToldCheck } from './tell-checks'
import { tellReview } from './tell-review'
import { tellVisits } from './tell-visits'
import { tellWorksheet } from './tell-worksheet'
import { type CaseWay, dayOf, endOf, isHandedOn, statusOf } from './timeline'

export type CaseWish = PlanWish &
  FindingWish & {
    way: CaseWay
    /** Needed from `evaluated` on. */
    outcome?: EvaluationOutcome
    /** Needed where the way ends by `end`. */
    ended?: AdministrativeOutcome | HandedOnOutcome
    reason?: SelectionReason
    /** Whether the expert has begun to write, in a case in review; chance where nobody says. */
    reviewDrafted?: boolean
    /** Answers that are not left to chance, by field code. */
    given?: Given
    /** Monitoring months without a measurement. */
    missed?: readonly number[]
  }

type Setting = {
  random: Random
  rows: Rows
  cast: Cast
  /** Whose case it is: a child, or a woman told as one. */
  child: Child
  /** Of a woman; a child's follows from its age. */
  group?: CaseGroup
  /** Of a woman's case. */
  pregnancyId?: string
  /** The case it goes on from. */
  fromCaseId?: string
  cycleId: string
  caseNumber: number
  today: string
  /** How the child has grown; anchored by `trackFor`. */
  track: GrowthTrack
}

export type BuiltCase = {
  caseId: string
  status: CaseStatus
  findings: ToldFinding[]
  lines: ToldLine[]
  measurements: Taken[]
}

/**
 * Adds a whole case to the rows: everything its status implies, done by the right people in the right order, with its
 * history. The child and its consent must be there already.
 */
export function buildCase(setting: Setting, wish: CaseWish): BuiltCase {
  const { random, rows, cast, child, cycleId, caseNumber, today, track } = setting
  const { way } = wish
  const status = statusOf(way)
  const group = setting.group ?? groupOf(child, way.proposedOn)
  const story: Story = {
    random,
    rows,
    cast,
    child,
    group,
    today,
    way,
    status,
    caseId: '',
    caseNumber,
    cycleId,
    areaCode: child.areaCode,
    happened: [],
  }
  story.caseId = random.uuid(sometime(story, way.proposedOn, 0))

  const definition = currentWorksheetDefinition(group)
  if (!definition) throw new Error(`No worksheet for ${group}`)
  const missed = wish.missed ?? []
  const ofWoman = isOfWoman(group)
  const measurements = ofWoman ? [] : tellGrowth(story, track, missed)
  const checks = ofWoman ? tellChecks(story, missed) : []
  const facts = factsOn(
    child,
    measurements.map(({ measurement }) => measurement),
    addDays(auditDay(story), 3),
  )
  const answers = tellWorksheet(story, { definition, facts, given: { auditOfficer: cast.officer.name, ...wish.given } })
  const findings = answers ? tellFindings(story, { definition, answers, facts, wish }) : []
  tellReview(story, findings, measurements, wish.reviewDrafted)
  const lines = tellPlan(story, findings, wish)
  tellVisits(story, measurements, missed, checks)
  const sheet = answers && { definition, answers, facts }
  if (wish.outcome) tellEvaluation(story, group, wish.outcome, measurements, sheet)
  if (wish.ended) tellEnd(story, wish.ended)

  const reason = wish.reason ?? random.pick(SELECTION_REASONS.filter((code) => code !== 'other'))
  pushCase(story, wish, setting, { measurements, checks, reason })
  tellSteps(story, wish, reason)
  writeHistory(story)
  return { caseId: story.caseId, status, findings, lines, measurements }
}

function pushCase(
  story: Story,
  wish: CaseWish,
  { pregnancyId, fromCaseId }: Setting,
  {
    measurements,
    checks,
    reason,
  }: { measurements: readonly Taken[]; checks: readonly ToldCheck[]; reason: SelectionReason },
): void {
  const { random, cast, child, group, way, status } = story
  const lastCheck = checks.at(-1)
  const last = measurements.findLast(({ row }) => row.zlen !== null && row.status !== 'rejected')
  const closedOn = dayOf(way, 'close') ?? endOf(way)
  const lastStep = way.steps.at(-1)
  story.rows.auditCase.push({
    id: story.caseId,
    number: story.caseNumber,
    cycleId: story.cycleId,
    personId: child.id,
    areaCode: child.areaCode,
    districtCode: child.areaCode.slice(0, 5),
    group,
    status,
    statusAt: lastStep ? sometime(story, lastStep.day, 1) : sometime(story, way.proposedOn, 0),
    subjectName: child.name,
    selectionReason: reason,
    selectionNote:
      random.chance(0.3) && !isOfWoman(group) ? 'Berat badan dua bulan tidak naik menurut catatan posyandu.' : null,
    expertId: dayOf(way, 'begin_review') ? cast.expert.id : null,
    lastZlen: last ? (last.row.zlen ?? null) : null,
    lastMeasuredOn: last ? last.row.measuredOn : lastCheck ? dateColumn(lastCheck.checkedOn) : null,
    outcome: closedOn ? (wish.ended ?? wish.outcome ?? null) : null,
    outcomeReason: wish.ended && !isHandedOn(wish.ended) ? ENDED_BECAUSE[wish.ended] : null,
    ...(pregnancyId ? { pregnancyId } : {}),
    ...(fromCaseId ? { fromCaseId } : {}),
    endedOn: closedOn ? dateColumn(closedOn) : null,
    catalogueAt: story.happened.find(({ step }) => step === 'finding.suspect')?.at ?? null,
    createdById: cast.officer.id,
    createdAt: sometime(story, way.proposedOn, 0),
    updatedAt: sometime(story, lastStep?.day ?? way.proposedOn, 1),
  })
}

/** The steps of the case itself, each by whoever may take it. */
function tellSteps(story: Story, wish: CaseWish, reason: SelectionReason): void {
  const { cast, way } = story
  tell(story, {
    at: sometime(story, way.proposedOn, 0),
    by: cast.officer,
    step: 'propose',
    to: 'candidate',
    detail: { number: story.caseNumber, reason },
  })
  for (const { step, day, from, to } of way.steps) {
    tell(story, { at: sometime(story, day, 1), by: actorOf(step, cast), step, from, to, detail: detailOf(step, wish) })
  }
}

function actorOf(step: CaseStep, cast: Cast): Member {
  const actors: Record<CaseStep, Member> = {
    select: cast.team,
    open_worksheet: cast.officer,
    submit: cast.officer,
    return: cast.healthCenter,
    verify: cast.healthCenter,
    begin_review: cast.team,
    sign_review: cast.expert,
    propose_plan: cast.team,
    send_back_plan: cast.chair,
    approve_plan: cast.chair,
    evaluate: cast.healthCenter,
    close: cast.otherTeam,
    reopen: cast.team,
    end: cast.team,
    hand_on: cast.officer,
  }
  return actors[step]
}

function detailOf(step: CaseStep, wish: CaseWish): Record<string, string> {
  if (step === 'hand_on' && wish.ended) return { outcome: wish.ended }
  if (step === 'end' && wish.ended && !isHandedOn(wish.ended))
    return { outcome: wish.ended, reason: ENDED_BECAUSE[wish.ended] }
  if ((step === 'evaluate' || step === 'close') && wish.outcome) return { outcome: wish.outcome }
  return {}
}
