import { addDays } from '@/lib/domain/days'
import type { LineStatus } from '@/lib/domain/plans/line-lifecycle'
import { makeLine } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import { asSystem } from '../../db/as-system'
import { reportPackage } from '../../packages/report-package'
import { savePackage } from '../../packages/save-package'
import { target, type Trial, type Target } from './target'

const said = () => ({
  activity: 'Jamban bersama',
  place: 'Uji',
  startsOn: today(),
  dueOn: addDays(today(), 60),
  budgetRp: 5_000_000n,
  fundSource: 'APBD_KAB' as const,
  budgetCode: null,
  budgetYear: null,
})

/**
 * A package of public works with one line, in a row of the line's id. It is the agency's and the district's: a village,
 * a health centre and an expert see its row where a member is theirs, so that they are forbidden, not left in the dark.
 */
const packageOf = (status: LineStatus) => async (district: District) => {
  const made = await makeLine(district, status)
  const { lineId: id, caseId, areaCode: village } = made
  const { id: by, agencyId } = district.actors.agency_planner
  if (!agencyId) throw new Error('no agency')
  const { startsOn, dueOn, ...rest } = said()
  const days = { startsOn: new Date(startsOn), dueOn: new Date(dueOn) }
  const of = { agencyId, areaCode: district.areaCode, unit: 'unit', createdById: by, updatedById: by }
  const found = await asSystem(async (tx) => {
    const { _max: last } = await tx.workPackage.aggregate({ where: { agencyId }, _max: { number: true } })
    await tx.workPackage.create({ data: { id, ...rest, ...days, ...of, number: (last.number ?? 0) + 1 } })
    await tx.workPackageLine.create({
      data: { packageId: id, lineId: id, caseId, areaCode: village, agencyId, volume: 1 },
    })
    return {
      served: await tx.healthCenterVillage.findUniqueOrThrow({ where: { areaCode: village } }),
      access: await tx.caseAccess.findMany({ where: { caseId }, select: { userId: true } }),
    }
  })
  return target('line', village, {
    caseId,
    lineId: id,
    centerId: found.served.healthCenterId,
    expertIds: found.access.map(({ userId }) => userId),
    leadAgencyId: agencyId,
    agencyIds: [agencyId],
  } satisfies Partial<Target>)
}

/** What an agency does with many lines as one work. */
export const PACKAGES: Record<string, Trial> = {
  savePackage: {
    permission: 'package:save',
    make: packageOf('accepted'),
    run: (actor, { lineId }, commandId) =>
      savePackage(actor, {
        commandId,
        packageId: lineId,
        version: 1,
        ...said(),
        members: [{ lineId, volume: 1 }],
      }),
  },
  reportPackage: {
    permission: 'package:report',
    make: packageOf('accepted'),
    run: (actor, { lineId }, commandId) =>
      reportPackage(
        actor,
        {
          commandId,
          packageId: lineId,
          happenedOn: today(),
          amountRp: 1_000_000n,
          note: 'Sudah dikerjakan',
          completes: false,
          volumes: [{ lineId, volume: 1 }],
        },
        [],
      ),
  },
}
