import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import type { FrozenPlan } from '@/lib/domain/plans/frozen-plan'
import { requireActor } from '../auth/session'
import { type CaseHead, headOf, readableCase } from '../cases/readable-case'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { planVersions, type PlanVersionRow } from './plan-versions'

export type PlanVersionPage = { case: CaseHead; about: PlanVersionRow; frozen: FrozenPlan; latest: number }

/** A version of a plan as the chair signed it, also after later ones replaced it. Not found where none was signed. */
export async function getPlanVersion(caseId: string, version: number): Promise<PlanVersionPage> {
  const actor = await requireActor()
  return asActor(actor, (tx) => readPlanVersion(tx, actor, caseId, version))
}

/** The same inside a transaction that the caller names. */
export async function readPlanVersion(tx: Tx, actor: Actor, caseId: string, version: number): Promise<PlanVersionPage> {
  const found = await readableCase(tx, actor, caseId, 'plan')
  if (!Number.isSafeInteger(version) || version < 1 || version > 10_000) notFound()
  const versions = await planVersions(tx, caseId)
  const about = versions.find((one) => one.version === version)
  const plan = await tx.plan.findUnique({
    where: { caseId_version: { caseId, version } },
    select: { frozen: true },
  })
  if (!about || !plan?.frozen) notFound()
  return {
    case: headOf(found),
    about,
    // Written by freeze-plan.ts alone, and the database refuses to change it.
    frozen: plan.frozen as unknown as FrozenPlan,
    latest: versions[0]?.version ?? version,
  }
}
