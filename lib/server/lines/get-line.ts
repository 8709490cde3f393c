import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { daysBetween } from '@/lib/domain/days'
import { allowedSteps, openSteps, type OwnStep } from '@/lib/domain/lines/open-steps'
import { planningOfLine } from '@/lib/domain/lines/planning-of-line'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import type { NextPlanning } from '@/lib/domain/plans/planning-calendar'
import { isLate, type LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type EvaluationRow, evaluationsOf } from '../evaluations/evaluations-of'
import { type PackageOfLine, packagesOfLines } from '../packages/packages-of-lines'
import { planningDates } from '../planning/planning-dates'
import { approvedOn } from './approved-on'
import { type CarriedFrom, carriedFrom } from './carried-from'
import { areaNames } from './line-rows'
import { lineEvents, type LineEvent } from './line-events'
import { proofsThatCount } from './proofs-that-count'
import { seenCauses } from './seen-causes'
import { type Check, lineChecks, lineReports, type Report } from './line-reports'

export type LineDetail = {
  id: string
  /** The case's id, for those who may read the case; an agency gets none. */
  caseId: string | null
  caseNumber: number
  number: number
  areaCode: string
  status: LineStatus
  kind: 'specific' | 'sensitive'
  activity: string
  targetVolume: number
  unit: string
  beneficiary: string
  place: string
  village: string
  subdistrict: string
  causeCodes: string[]
  leadAgencyId: string
  leadAgency: string
  supportAgencies: string[]
  startsOn: string
  dueOn: string
  deadlineOn: string
  daysLeft: number
  late: boolean
  approvedOn: string | null
  scheduledOn: string | null
  doneOn: string | null
  fundSource: FundSource
  /** Whole rupiah as digits; null is "not budgeted yet", never zero. */
  budgetRp: string | null
  allocatedRp: string | null
  allocatedSource: FundSource | null
  allocatedCode: string | null
  allocatedYear: number | null
  /** Which door to a coming budget it must pass next. */
  planning: NextPlanning | null
  successIndicator: string
  declineReason: string | null
  proposedAgency: string | null
  statusReason: string | null
  reports: Report[]
  checks: Check[]
  events: LineEvent[]
  /** How the team judged it; null while nobody did. */
  evaluation: EvaluationRow | null
  /** The cycle it was carried on from; null for a line of its own cycle. */
  carriedFrom: CarriedFrom | null
  /** The work package it is a member of; null where it is in none. */
  memberOf: PackageOfLine | null
  /** Whether this reader may open that package. */
  mayOpenPackage: boolean
  /** Proofs that still count towards "done". */
  proofs: number
  /** What this actor may do with the line now, by the policy and the lifecycle. */
  steps: OwnStep[]
  /** What this actor may do with the line at some time, by the policy alone. */
  allowed: OwnStep[]
}

/**
 * One plan line with its course so far; a 404 for whoever may not see it. That it was read is logged, for it names a
 * family. An agency gets the line's own columns and nothing of the case behind it.
 */
export async function getLine(lineId: string): Promise<LineDetail> {
  const actor = await requireActor()
  if (!isUuid(lineId) || !mayEver(actor, 'line:read')) notFound()
  const line = await asActor(actor, (tx) => readLine(tx, actor, lineId, today()))
  return line ?? notFound()
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function readLine(tx: Tx, actor: Actor, lineId: string, day: string): Promise<LineDetail | null> {
  const found = await tx.planLine.findUnique({
    where: { id: lineId },
    select: {
      id: true,
      caseId: true,
      caseNumber: true,
      number: true,
      areaCode: true,
      status: true,
      kind: true,
      activity: true,
      targetVolume: true,
      unit: true,
      beneficiary: true,
      place: true,
      causeCodes: true,
      leadAgencyId: true,
      leadAgency: { select: { localName: true } },
      startsOn: true,
      dueOn: true,
      deadlineOn: true,
      scheduledOn: true,
      doneOn: true,
      fundSource: true,
      budgetRp: true,
      allocatedRp: true,
      allocatedSource: true,
      allocatedCode: true,
      allocatedYear: true,
      successIndicator: true,
      declineReason: true,
      proposedAgency: { select: { localName: true } },
      statusReason: true,
    },
  })
  if (!found) return null

  const { caseId, areaCode, leadAgency, proposedAgency, causeCodes, ...line } = found
  const seen = await seenCauses(tx, actor)
  await logAccess(tx, actor, { what: 'line', areaCode, caseId, caseNumber: line.caseNumber })
  const names = await areaNames(tx, [areaCode, areaCode.slice(0, 8)])
  const reports = await lineReports(tx, lineId)
  const [dueOn, scheduledOn] = [isoDate(line.dueOn), isoDate(line.scheduledOn)]
  const deadlineOn = isoDate(line.deadlineOn)
  return {
    ...line,
    causeCodes: seen(causeCodes),
    caseId: (await mayReadCase(tx, actor, caseId)) ? caseId : null,
    areaCode,
    village: names.get(areaCode) ?? areaCode,
    subdistrict: names.get(areaCode.slice(0, 8)) ?? '',
    leadAgency: leadAgency.localName,
    supportAgencies: await supportersOf(tx, actor, lineId),
    proposedAgency: proposedAgency?.localName ?? null,
    targetVolume: line.targetVolume.toNumber(),
    budgetRp: line.budgetRp?.toString() ?? null,
    allocatedRp: line.allocatedRp?.toString() ?? null,
    startsOn: isoDate(line.startsOn),
    dueOn,
    deadlineOn,
    daysLeft: daysBetween(day, deadlineOn),
    late: isLate({ status: line.status, deadlineOn }, day),
    approvedOn: await approvedOn(tx, lineId),
    scheduledOn,
    planning: planningOfLine({ ...line, dueOn, scheduledOn }, await planningDates(tx, areaCode), day),
    doneOn: isoDate(line.doneOn),
    reports,
    checks: await lineChecks(tx, lineId),
    events: await lineEvents(tx, lineId),
    evaluation: (await evaluationsOf(tx, [lineId])).get(lineId) ?? null,
    carriedFrom: (await carriedFrom(tx, [lineId])).get(lineId) ?? null,
    memberOf: (await packagesOfLines(tx, [lineId])).get(lineId) ?? null,
    mayOpenPackage: can(actor, 'package:read', { areaCode: areaCode.slice(0, 5), leadAgencyId: line.leadAgencyId }),
    proofs: await proofsThatCount(tx, lineId),
    steps: openSteps(actor, { ...line, areaCode, reports, answeredInMeeting: await isAnsweredInMeeting(tx, lineId) }),
    allowed: allowedSteps(actor, { ...line, areaCode, reports }),
  }
}

/** The agencies in support, by name. An agency reads only its own links, so it asks for the names alone. */
async function supportersOf(tx: Tx, actor: Actor, lineId: string): Promise<string[]> {
  if (actor.role === 'agency_planner') {
    const names = await tx.$queryRaw<{ name: string }[]>`SELECT name FROM supporting_agencies(${lineId}::uuid)`
    return names.map(({ name }) => name)
  }
  const links = await tx.planLineAgency.findMany({
    where: { lineId, isLead: false },
    select: { agency: { select: { localName: true } } },
    orderBy: { agency: { localName: 'asc' } },
  })
  return links.map(({ agency }) => agency.localName)
}

/** Was the answer in force written down in a meeting? */
async function isAnsweredInMeeting(tx: Tx, lineId: string): Promise<boolean> {
  return (await tx.lineAnswer.count({ where: { lineId, withdrawnAt: null } })) > 0
}

async function mayReadCase(tx: Tx, actor: Actor, caseId: string): Promise<boolean> {
  if (!mayEver(actor, 'case:read')) return false
  return (await tx.auditCase.findUnique({ where: { id: caseId }, select: { id: true } })) !== null
}
