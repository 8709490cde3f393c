import { makeCase } from '@/test/fixtures/case'
import type { District } from '@/test/fixtures/district'
import { asSystem } from '../../db/as-system'
import { addFinding } from '../../findings/add-finding'
import { answerNoAction, withdrawNoAction } from '../../findings/answer-no-action'
import { confirmFinding, rejectFinding } from '../../findings/decide-finding'
import { markPrimary } from '../../findings/mark-primary'
import { beginReview } from '../../reviews/begin-review'
import { reassign } from '../../reviews/reassign'
import { saveReview } from '../../reviews/save-review'
import { signReview } from '../../reviews/sign-review'
import { aboutCase, type Trial } from './target'

const reviewing = (decided: 'none' | 'all', finding: 'suspected' | 'confirmed' | null) => async (district: District) =>
  aboutCase(await makeCase(district, 'in_review', { decided }), finding)

const reviewed = async (district: District) => aboutCase(await makeCase(district, 'reviewed'), 'confirmed')

const opinion = {
  diagnosis: 'Perawakan pendek',
  management: 'Makanan tambahan',
  recommendation: 'Rujuk bila tidak membaik',
  stuntingConfirmed: 'yes',
} as const

/** What the team decides about causes, and what the expert says. */
export const REVIEWS: Record<string, Trial> = {
  beginReview: {
    permission: 'case:begin_review',
    make: async (district) => aboutCase(await makeCase(district, 'verified')),
    run: (actor, { caseId }, commandId, { actors }) =>
      beginReview(actor, { commandId, caseId, expertId: actors.expert.id }),
  },
  reassign: {
    permission: 'review:assign',
    make: reviewing('none', null),
    run: (actor, { caseId }, commandId, { others }) =>
      reassign(actor, { commandId, caseId, expertId: others.expert.id, reason: 'Cuti panjang' }),
  },
  saveReview: {
    permission: 'review:write',
    make: reviewing('none', null),
    run: (actor, { caseId }, commandId) => saveReview(actor, { commandId, caseId, ...opinion }),
  },
  signReview: {
    permission: 'review:write',
    make: reviewing('all', null),
    run: (actor, { caseId }, commandId) => signReview(actor, { commandId, caseId, ...opinion }),
  },
  addFinding: {
    permission: 'finding:add',
    make: reviewing('none', null),
    run: (actor, { caseId }, commandId) =>
      addFinding(actor, { commandId, caseId, code: 'M07', evidence: 'Terlihat saat kunjungan' }),
  },
  confirmFinding: {
    permission: 'finding:decide',
    make: reviewing('none', 'suspected'),
    run: (actor, { caseId, findingId }, commandId) => confirmFinding(actor, { commandId, caseId, findingId }),
  },
  rejectFinding: {
    permission: 'finding:decide',
    make: reviewing('none', 'suspected'),
    run: (actor, { caseId, findingId }, commandId) =>
      rejectFinding(actor, { commandId, caseId, findingId, reason: 'Sudah teratasi' }),
  },
  markPrimary: {
    permission: 'finding:decide',
    make: reviewing('all', 'confirmed'),
    run: (actor, { caseId, findingId }, commandId) => markPrimary(actor, { commandId, caseId, findingId }),
  },
  answerNoAction: {
    permission: 'plan:draft',
    make: reviewed,
    run: (actor, { caseId, findingId }, commandId) =>
      answerNoAction(actor, { commandId, caseId, findingId, reason: 'Sudah ada jamban' }),
  },
  withdrawNoAction: {
    permission: 'plan:draft',
    make: async (district) => {
      const made = await reviewed(district)
      const noActionById = district.actors.technical_team.id
      await asSystem((tx) =>
        tx.finding.update({ where: { id: made.findingId }, data: { noActionReason: 'Sudah ada', noActionById } }),
      )
      return made
    },
    run: (actor, { caseId, findingId }, commandId) => withdrawNoAction(actor, { commandId, caseId, findingId }),
  },
}
