import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { PackageSaid } from '@/lib/domain/packages/package-changes'
import type { Tx } from '../db/client'

/** A package as a command finds it, locked until the transaction ends. */
export type LockedPackage = PackageSaid & {
  id: string
  agencyId: string
  areaCode: string
  number: number
  version: number
  updatedById: string
  updatedAt: Date
}

/**
 * The package with this id, for somebody who may do this with it: commands about it go one after another from here.
 * Refuses: not_found, forbidden.
 */
export async function lockPackage(
  tx: Tx,
  actor: Actor,
  id: string,
  permission: 'package:save' | 'package:report',
): Promise<Outcome<LockedPackage>> {
  // Who may read it alone cannot lock it: asked first, so that they are told so. The lock leaves the key alone, so that a
  // line that leaves the package meanwhile can say so in the package's history.
  const seen = await tx.workPackage.findUnique({ where: { id }, select: { agencyId: true } })
  if (!seen) return refuse('not_found')
  if (!can(actor, permission, { leadAgencyId: seen.agencyId })) return refuse('forbidden')
  const [found] = await tx.$queryRaw<LockedPackage[]>`SELECT id::text, agency_id::text AS "agencyId",
      area_code AS "areaCode", number, version, activity, place, starts_on::text AS "startsOn", due_on::text AS "dueOn",
      budget_rp AS "budgetRp", fund_source::text AS "fundSource", budget_code AS "budgetCode", budget_year AS "budgetYear",
      updated_by_id::text AS "updatedById", updated_at AS "updatedAt"
    FROM work_package WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return found ? doneWith(found) : refuse('not_found')
}
