import { ReferPersonInput } from '@/lib/domain/selection/selection-inputs'
import type { District } from '@/test/fixtures/district'
import { makePerson } from '@/test/fixtures/person'
import { asSystem } from '../../db/as-system'
import { chooseCandidates } from '../../selection/choose-candidates'
import { referPerson } from '../../selection/refer-person'
import { reconsiderCandidate, rejectCandidates } from '../../selection/reject-candidates'
import { scoreCandidates } from '../../selection/score-candidates'
import { setLokus } from '../../selection/set-lokus'
import { setQuotas } from '../../selection/set-quotas'
import { target, type Trial } from './target'

const aboutCycle = async ({ areaCode }: District) => target('cycle', areaCode)

/** A candidate of the district's cycle; its id travels as that of a case. */
const candidate = (status: 'listed' | 'rejected') => async (district: District) => {
  const child = await makePerson(district)
  const of = {
    cycleId: district.cycleId,
    personId: child.id,
    areaCode: child.areaCode,
    districtCode: district.areaCode,
  }
  const scored = { score: 1, explanation: { version: 1, parts: [], missing: [] }, completeness: 0.5 }
  const decided =
    status === 'rejected'
      ? { reasonCode: 'moved', decidedAt: new Date(), decidedById: district.actors.technical_team.id }
      : {}
  const { id } = await asSystem((tx) =>
    tx.candidate.create({
      data: { ...of, ...scored, ...decided, status, group: 'BADUTA', source: 'measurement' },
      select: { id: true },
    }),
  )
  return target('cycle', district.areaCode, { caseId: id })
}

/** Who is on the long list, who is chosen from it, and which villages and how many. */
export const SELECTION: Record<string, Trial> = {
  referPerson: {
    permission: 'candidate:refer',
    make: async (district) => {
      const { id: personId, areaCode } = await makePerson(district, { consent: false })
      return target('person', areaCode, { personId, centerId: district.actors.health_center.healthCenterId })
    },
    run: (actor, { personId }, commandId) =>
      referPerson(actor, ReferPersonInput.parse({ commandId, personId, referralReason: 'Sering sakit' })),
  },
  chooseCandidates: {
    permission: 'candidate:decide',
    make: candidate('listed'),
    run: (actor, { caseId }, commandId, { cycleId }) =>
      chooseCandidates(actor, {
        commandId,
        cycleId,
        candidates: [caseId],
        reasonCode: 'high_area',
        note: null,
        overrideReason: null,
      }),
  },
  rejectCandidates: {
    permission: 'candidate:decide',
    make: candidate('listed'),
    run: (actor, { caseId }, commandId, { cycleId }) =>
      rejectCandidates(actor, { commandId, cycleId, candidates: [caseId], reasonCode: 'moved', note: null }),
  },
  reconsiderCandidate: {
    permission: 'candidate:decide',
    make: candidate('rejected'),
    run: (actor, { caseId }, commandId, { cycleId }) =>
      reconsiderCandidate(actor, { commandId, cycleId, candidateId: caseId, note: null }),
  },
  scoreCandidates: {
    permission: 'candidate:score',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) => scoreCandidates(actor, { commandId, cycleId }),
  },
  setLokus: {
    permission: 'selection:plan',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      setLokus(actor, { commandId, cycleId, all: true, villages: [], reason: 'Rapat manajemen' }),
  },
  setQuotas: {
    permission: 'selection:plan',
    make: aboutCycle,
    run: (actor, { areaCode }, commandId, { cycleId }) =>
      setQuotas(actor, {
        commandId,
        cycleId,
        areaCode,
        CATIN: null,
        BUMIL: null,
        BUFAS: null,
        BADUTA: 900,
        BALITA: 900,
      }),
  },
}
