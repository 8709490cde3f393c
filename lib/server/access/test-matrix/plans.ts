import { addDays } from '@/lib/domain/days'
import { makeCase, makeLine } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import { approvePlan } from '../../plans/approve-plan'
import { draftFromCatalogue } from '../../plans/draft-from-catalogue'
import { dropLine } from '../../plans/drop-line'
import { proposePlan } from '../../plans/propose-plan'
import { revisePlan } from '../../plans/revise-plan'
import { saveLine } from '../../plans/save-line'
import { sendBackPlan } from '../../plans/send-back-plan'
import { aboutCase, type Trial } from './target'

const drafted = async (district: District) => {
  const made = await makeLine(district, 'draft')
  return aboutCase(made, null, { lineId: made.lineId })
}
const planned = async (district: District) => aboutCase(await makeCase(district, 'planned'))
const reason = 'Anggaran belum masuk akal'

/** The plan of a case, from the first line to the chair's signature and the next version. */
export const PLANS: Record<string, Trial> = {
  draftFromCatalogue: {
    permission: 'plan:draft',
    make: async (district) => aboutCase(await makeCase(district, 'reviewed')),
    run: (actor, { caseId }, commandId) => draftFromCatalogue(actor, { commandId, caseId }, 'id'),
  },
  saveLine: {
    permission: 'plan:draft',
    make: async (district) => aboutCase(await makeCase(district, 'reviewed'), 'confirmed'),
    run: (actor, { caseId, findingId }, commandId, { actors }) =>
      saveLine(actor, {
        commandId,
        caseId,
        lineId: null,
        findingIds: [findingId],
        kind: 'sensitive',
        activity: 'Membangun jamban',
        targetVolume: 1,
        unit: 'unit',
        beneficiary: 'Keluarga Uji',
        place: 'RT 1',
        leadAgencyId: actors.agency_planner.agencyId ?? '',
        supportAgencyIds: [],
        startsOn: today(),
        dueOn: addDays(today(), 60),
        fundSource: 'APBD_KAB',
        budgetRp: null,
        successIndicator: 'Jamban dipakai',
      }),
  },
  dropLine: {
    permission: 'plan:draft',
    make: drafted,
    run: (actor, { caseId, lineId }, commandId) => dropLine(actor, { commandId, caseId, lineId, reason }),
  },
  proposePlan: {
    permission: 'case:propose_plan',
    make: drafted,
    run: (actor, { caseId }, commandId) => proposePlan(actor, { commandId, caseId }),
  },
  sendBackPlan: {
    permission: 'case:send_back_plan',
    make: planned,
    run: (actor, { caseId }, commandId) => sendBackPlan(actor, { commandId, caseId, reason }),
  },
  approvePlan: {
    permission: 'case:approve_plan',
    make: planned,
    run: (actor, { caseId }, commandId) => approvePlan(actor, { commandId, caseId }),
  },
  revisePlan: {
    permission: 'plan:revise',
    make: async (district) => aboutCase(await makeCase(district, 'in_follow_up')),
    run: (actor, { caseId }, commandId) => revisePlan(actor, { commandId, caseId, reason, lineId: '', agencyId: '' }),
  },
}
