import 'server-only'
import { notFound } from 'next/navigation'
import type { CaseGroup } from '@/lib/domain/cases/case-filter'
import { isOfWoman } from '@/lib/domain/cases/groups-of-women'
import type { CheckRow } from '@/lib/domain/mother-checks/mother-check'
import type { FindingLimits } from '@/lib/domain/findings/limits'
import { requireActor } from '../auth/session'
import { catalogueOf } from '../catalogue/catalogue-of'
import { asActor } from '../db/as-actor'
import { type Measured, measurementsOf } from '../measurements/measurements-of'
import { checksOf } from '../mother-checks/checks-of'
import { readableCase } from './readable-case'

export type CaseGrowth = Measured & {
  number: number
  name: string
  group: CaseGroup
  checks: CheckRow[]
  limits: FindingLimits
}

/** How the child of a case has grown, or what a woman's checks say, rejected measurements included; a 404 for whoever may not read the case. Logged. */
export async function getCaseGrowth(caseId: string): Promise<CaseGrowth> {
  const actor = await requireActor()
  const growth = await asActor(actor, async (tx) => {
    const found = await readableCase(tx, actor, caseId, 'growth')
    const measured = await measurementsOf(tx, found.personId)
    const checks = isOfWoman(found.group) ? await checksOf(tx, found.personId) : []
    const { limits } = await catalogueOf(tx, { caseId })
    const { number, subjectName: name, group } = found
    return measured && { ...measured, checks, number, name, group, limits }
  })
  return growth ?? notFound()
}
