import type { Actor } from '@/lib/domain/access/actor'
import type { Permission } from '@/lib/domain/access/policy'
import type { Outcome, RefusalCode } from '@/lib/domain/outcome'
import type { TestCase } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import type { Standing } from '@/test/standing'
import { asSystem } from '../../db/as-system'

/** What a command is tried on, and everything by which somebody stands to it. */
export type Target = Standing & {
  caseId: string
  personId: string
  lineId: string
  measurementId: string
  /** A child of the person, or one who may become it. */
  childId: string
  findingId: string
  userId: string
  meetingId: string
  /** A row of a team, and whose it is. */
  memberId: string
  memberUserId: string | null
  /** An expert's bond. */
  conflictId: string
  mailId: string
  /** An agency's question that waits for the team. */
  questionId: string
  leadAgencyId: string
}

/** One row of the matrix. */
export type Trial = {
  permission: Permission
  make: (district: District) => Promise<Target>
  run: (actor: Actor, target: Target, commandId: string, district: District) => Promise<Outcome<unknown>>
  /** How far whoever may do it gets where the fixture is not ready for more; `done` where nothing is said. */
  reaches?: RefusalCode
  /** What whoever may do it elsewhere is told, where it is neither forbidden nor not found. */
  elsewhere?: RefusalCode
}

const NONE = {
  caseId: '',
  personId: '',
  lineId: '',
  measurementId: '',
  childId: '',
  findingId: '',
  userId: '',
  meetingId: '',
  memberId: '',
  memberUserId: null,
  conflictId: '',
  mailId: '',
  questionId: '',
  centerId: null,
  expertIds: [],
  leadAgencyId: '',
  agencyIds: [],
}

export const target = (kind: Target['kind'], areaCode: string, about: Partial<Target> = {}): Target => ({
  ...NONE,
  ...about,
  kind,
  areaCode,
})

/** A case with whoever was named for it, and one of its findings. */
export async function aboutCase(
  made: TestCase,
  finding: 'suspected' | 'confirmed' | null = null,
  about: Partial<Target> = {},
): Promise<Target> {
  const { caseId, areaCode, child } = made
  const found = await asSystem(async (tx) => ({
    served: await tx.healthCenterVillage.findUniqueOrThrow({ where: { areaCode } }),
    access: await tx.caseAccess.findMany({ where: { caseId }, select: { userId: true } }),
    findings: await tx.finding.findMany({
      where: { caseId, isPrimary: false, ...(finding ? { status: finding } : {}) },
      select: { id: true },
      take: 1,
    }),
  }))
  if (finding && !found.findings[0]) throw new Error(`the case has no ${finding} finding`)
  return target('case', areaCode, {
    caseId,
    personId: child.id,
    centerId: found.served.healthCenterId,
    expertIds: found.access.map(({ userId }) => userId),
    findingId: found.findings[0]?.id ?? '',
    measurementId: made.measurementIds.at(-1) ?? '',
    ...about,
  })
}

/** A line of public works that the health office supports, so that there is an agency that sees it and does not lead it. */
export async function aboutLine(made: TestCase & { lineId: string }, district: District): Promise<Target> {
  const { lineId, caseId, areaCode } = made
  const support = district.agencies.get('DINKES')?.id ?? ''
  const links = await asSystem(async (tx) => {
    await tx.planLineAgency.createMany({
      data: [{ lineId, caseId, areaCode, agencyId: support, isLead: false }],
      skipDuplicates: true,
    })
    return tx.planLineAgency.findMany({ where: { lineId }, select: { agencyId: true } })
  })
  return {
    ...(await aboutCase(made)),
    kind: 'line',
    lineId,
    leadAgencyId: district.actors.agency_planner.agencyId ?? '',
    agencyIds: links.map(({ agencyId }) => agencyId),
  }
}
