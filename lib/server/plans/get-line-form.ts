import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import type { FormState } from '@/lib/domain/form-state'
import { lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import { proposeLines } from '@/lib/domain/plans/propose-lines'
import type { Locale } from '@/lib/domain/worksheets/text'
import type { AgencyOption } from '../agencies/list-agencies'
import { requireActor } from '../auth/session'
import type { CaseHead } from '../cases/readable-case'
import { catalogueOf, type EditionName } from '../catalogue/catalogue-of'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { beneficiaryOf } from './beneficiary'
import { readPlan } from './get-plan'
import type { PlanLineRow } from './plan-lines'

export type LineForm = {
  actor: Actor
  case: CaseHead
  /** What the form starts with. */
  values: FormState['values']
  /** The line's number; null for a new one. */
  number: number | null
  findings: { id: string; code: string; title: string; isPrimary: boolean; answered: boolean }[]
  agencies: AgencyOption[]
  /** What proposes the values of a new line. */
  catalogue: { version: number; edition: EditionName | null }
}

/** Which line the form is for: a draft to write again, or a new one, perhaps started from a finding's catalogue entry. */
export type LineFormFor = { lineId: string } | { findingId: string | null }

/** A line to write. Not found where the actor may not write the plan now, or the line is no draft of it. */
export async function getLineForm(caseId: string, of: LineFormFor, locale: Locale): Promise<LineForm> {
  const actor = await requireActor()
  return asActor(actor, (tx) => readLineForm(tx, actor, caseId, of, locale))
}

/** The same inside a transaction that the caller names. */
export async function readLineForm(
  tx: Tx,
  actor: Actor,
  caseId: string,
  of: LineFormFor,
  locale: Locale,
): Promise<LineForm> {
  const { may, plan, lines, agencies, ...page } = await readPlan(tx, actor, caseId, locale)
  if (!may.draft) notFound()
  const findings = page.findings.map(({ id, code, cause, isPrimary, answered }) => ({
    id,
    code,
    title: cause?.title ?? code,
    isPrimary,
    answered,
  }))
  const { catalogue, edition } = await catalogueOf(tx, { caseId })
  const form = { actor, case: page.case, agencies, findings, catalogue: { version: catalogue.version, edition } }
  if ('lineId' in of) {
    const line = lines.find(({ id }) => id === of.lineId)
    const isDraft = line && line.version === plan?.version && lineStatusAfter('propose', line.status) !== null
    if (!isDraft) notFound()
    return { ...form, values: valuesOf(line, locale), number: line.number }
  }
  const finding = findings.find(({ id }) => id === of.findingId)
  const [suggested] = finding ? proposeLines([finding], agencies, today(), locale, page.case.group, catalogue) : []
  const { personId } = await tx.auditCase.findUniqueOrThrow({ where: { id: caseId }, select: { personId: true } })
  return {
    ...form,
    number: null,
    values: {
      ...(await beneficiaryOf(tx, personId)),
      startsOn: today(),
      ...(finding ? { findingIds: [finding.id] } : {}),
      ...(suggested ? suggestedValues(suggested, locale) : {}),
    },
  }
}

const typedNumber = (amount: number, locale: Locale) =>
  locale === 'id' ? String(amount).replace('.', ',') : String(amount)

function suggestedValues(line: ReturnType<typeof proposeLines>[number], locale: Locale): FormState['values'] {
  return {
    findingIds: line.findingIds,
    kind: line.kind,
    activity: line.activity,
    targetVolume: typedNumber(line.targetVolume, locale),
    unit: line.unit,
    leadAgencyId: line.leadAgencyId,
    supportAgencyIds: line.supportAgencyIds,
    startsOn: line.startsOn,
    dueOn: line.dueOn,
    fundSource: line.fundSource,
    successIndicator: line.successIndicator,
  }
}

function valuesOf(line: PlanLineRow, locale: Locale): FormState['values'] {
  return {
    findingIds: line.findingIds,
    kind: line.kind,
    activity: line.activity,
    targetVolume: typedNumber(line.targetVolume, locale),
    unit: line.unit,
    beneficiary: line.beneficiary,
    place: line.place,
    leadAgencyId: line.leadAgency.id,
    supportAgencyIds: line.supportAgencies.map(({ id }) => id),
    startsOn: line.startsOn,
    dueOn: line.dueOn,
    fundSource: line.fundSource,
    budgetRp: grouped(line.budgetRp),
    successIndicator: line.successIndicator,
  }
}

/** Digits in groups of three, as rupiah are typed; blank where there is no budget. */
function grouped(digits: string | null): string {
  return digits === null ? '' : digits.replaceAll(/\B(?=(\d{3})+$)/g, '.')
}
