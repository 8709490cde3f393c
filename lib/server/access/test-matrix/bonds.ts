import { makeCase } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { asSystem } from '../../db/as-system'
import { assignReviews } from '../../reviews/assign-reviews'
import { declareByNumber } from '../../reviews/declare-by-number'
import { declareConflict } from '../../reviews/declare-conflict'
import { liftConflict } from '../../reviews/lift-conflict'
import { setSpecialty } from '../../users/set-specialty'
import { aboutCase, target, type Trial } from './target'

const bond = { kind: 'family' as const, reason: 'Keponakan saya' }

/** A bond that an expert declared; only the team and the expert know of it. */
async function declared(district: District) {
  const { caseId, areaCode, child } = await makeCase(district, 'verified')
  const { id: userId } = district.others.expert
  const { id } = await asSystem((tx) =>
    tx.conflictOfInterest.create({
      data: { ...bond, userId, caseId, personId: child.id, areaCode, declaredById: userId },
      select: { id: true },
    }),
  )
  return target('area', areaCode, { conflictId: id })
}

/** Who is given which case, and who must not be. */
export const BONDS: Record<string, Trial> = {
  assignReviews: {
    permission: 'review:assign',
    make: async (district) => aboutCase(await makeCase(district, 'verified')),
    run: (actor, { caseId }, commandId) => assignReviews(actor, { commandId, caseIds: [caseId], expertId: 'proposed' }),
  },
  declareConflict: {
    permission: 'conflict:declare',
    make: async (district) => aboutCase(await makeCase(district, 'in_review')),
    run: (actor, { caseId }, commandId, { actors }) =>
      declareConflict(actor, { commandId, caseId, expertId: actors.expert.id, ...bond }),
  },
  declareByNumber: {
    permission: 'conflict:declare_unseen',
    make: async (district) => {
      const { areaCode, caseId } = await makeCase(district, 'verified')
      return target('area', areaCode, { caseId })
    },
    run: async (actor, { caseId }, commandId, { cycleId }) => {
      const { number } = await asSystem((tx) => tx.auditCase.findUniqueOrThrow({ where: { id: caseId } }))
      return declareByNumber(actor, { commandId, cycleId, number, ...bond })
    },
    elsewhere: 'invalid_fields',
  },
  liftConflict: {
    permission: 'conflict:lift',
    make: declared,
    run: (actor, { conflictId }, commandId) =>
      liftConflict(actor, { commandId, conflictId, reason: 'Ternyata orang lain' }),
    elsewhere: 'not_found',
  },
  setSpecialty: {
    permission: 'user:manage',
    make: async ({ areaCode, actors }) => target('account', areaCode, { userId: actors.expert.id }),
    run: (actor, { userId }, commandId) => setSpecialty(actor, { commandId, userId, specialty: 'nutrition' }),
  },
}
