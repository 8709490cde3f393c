import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import { lineStatusAfter, mayRedirect } from '@/lib/domain/plans/line-lifecycle'
import { planStatusAfter } from '@/lib/domain/plans/plan-lifecycle'
import { type PlanStep, planStep } from '@/lib/domain/plans/plan-step'
import type { Locale } from '@/lib/domain/worksheets/text'
import { type AgencyOption, listAgencies } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase, type ReadableCase } from '../cases/readable-case'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { findingRows } from '../findings/list-findings'
import type { FindingRow } from '../findings/present-finding'
import { planLines, type PlanLineRow } from './plan-lines'
import { planVersions, type PlanVersionRow } from './plan-versions'

/** A confirmed finding with the numbers of the lines that answer it. */
export type AnsweredFinding = FindingRow & { lineNumbers: number[] }

export type PlanPage = {
  actorId: string
  case: CaseHead
  step: PlanStep
  /** The newest version; null where none was opened. */
  plan: PlanVersionRow | null
  versions: PlanVersionRow[]
  findings: AnsweredFinding[]
  unanswered: number
  lines: PlanLineRow[]
  agencies: AgencyOption[]
  may: PlanMay
}

export type PlanMay = {
  draft: boolean
  /** Answer a finding with "no action". */
  answer: boolean
  revise: boolean
  /** Sign or send back the version that waits. */
  sign: boolean
  sendBack: boolean
  /** Would sign, but proposed it. */
  isProposer: boolean
}

/** A case's follow-up plan as it stands. Not found for whoever may not read the case. */
export async function getPlan(caseId: string, locale: Locale): Promise<PlanPage> {
  const actor = await requireActor()
  return asActor(actor, (tx) => readPlan(tx, actor, caseId, locale))
}

/** The same inside a transaction that the caller names. */
export async function readPlan(tx: Tx, actor: Actor, caseId: string, locale: Locale): Promise<PlanPage> {
  const found = await readableCase(tx, actor, caseId, 'plan')
  const withRestricted = can(actor, 'worksheet:read_restricted', found.subject)
  const findings = (await findingRows(tx, caseId, { locale, group: found.group, withRestricted })).filter(
    ({ status }) => status === 'confirmed',
  )
  const lines = await planLines(tx, caseId)
  const versions = await planVersions(tx, caseId)
  const plan = versions[0] ?? null
  const unanswered = findings.filter(({ answered }) => !answered).length
  return {
    actorId: actor.id,
    case: headOf(found),
    step: planStep({
      caseStatus: found.status,
      planStatus: plan?.status ?? null,
      unanswered,
      drafts: lines.filter(({ status }) => lineStatusAfter('propose', status) !== null).length,
      declined: lines.filter(({ status }) => mayRedirect(status)).length,
    }),
    plan,
    versions,
    findings: findings.map((finding) => ({
      ...finding,
      lineNumbers: lines.filter(({ findingIds }) => findingIds.includes(finding.id)).map(({ number }) => number),
    })),
    unanswered,
    lines,
    agencies: await listAgencies(tx),
    may: mayDo(actor, found, plan),
  }
}

function mayDo(actor: Actor, { status, subject }: ReadableCase, plan: PlanVersionRow | null): PlanMay {
  const isOpen = plan === null || planStatusAfter('propose', plan.status) !== null
  const waits = plan !== null && planStatusAfter('approve', plan.status) !== null
  const mayPropose = isOpenFor('draft_plan', status) && can(actor, 'plan:draft', subject)
  const standing = { ...subject, doneBy: [plan?.proposedById ?? null] }
  return {
    draft: mayPropose && isOpen,
    answer: isOpenFor('answer_findings', status) && can(actor, 'plan:draft', subject),
    revise: isOpenFor('revise_plan', status) && can(actor, 'plan:revise', subject) && !waits,
    sign: waits && can(actor, 'case:approve_plan', standing),
    sendBack: waits && can(actor, 'case:send_back_plan', subject),
    isProposer: waits && refusedAsSamePerson(actor, 'case:approve_plan', standing),
  }
}
