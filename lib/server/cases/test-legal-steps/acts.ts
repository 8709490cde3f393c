import { addDays } from '@/lib/domain/days'
import type { Actor } from '@/lib/domain/access/actor'
import type { CaseStep } from '@/lib/domain/cases/case-lifecycle'
import type { Outcome } from '@/lib/domain/outcome'
import type { LineStatus, LineStep } from '@/lib/domain/plans/line-lifecycle'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import type { Proof } from '../../evidence/prepare-proof'
import { addFinding } from '../../findings/add-finding'
import { answerNoAction, withdrawNoAction } from '../../findings/answer-no-action'
import { confirmFinding, rejectFinding } from '../../findings/decide-finding'
import { acceptLine } from '../../lines/accept-line'
import { cancelLine } from '../../lines/cancel-line'
import { completeLine } from '../../lines/complete-line'
import { declineLine } from '../../lines/decline-line'
import { postponeLine } from '../../lines/postpone-line'
import { reopenLine } from '../../lines/reopen-line'
import { reportLine } from '../../lines/report-line'
import { verifyLine } from '../../lines/verify-line'
import { recordMissingVisit } from '../../monitoring/record-missing-visit'
import { closeCase } from '../../outcomes/close-case'
import { endCase } from '../../outcomes/end-case'
import { evaluateCase } from '../../outcomes/evaluate-case'
import { reopenCase } from '../../outcomes/reopen-case'
import { approvePlan } from '../../plans/approve-plan'
import { draftFromCatalogue } from '../../plans/draft-from-catalogue'
import { dropLine } from '../../plans/drop-line'
import { proposePlan } from '../../plans/propose-plan'
import { revisePlan } from '../../plans/revise-plan'
import { sendBackPlan } from '../../plans/send-back-plan'
import { beginReview } from '../../reviews/begin-review'
import { signReview } from '../../reviews/sign-review'
import { openWorksheet } from '../../worksheets/open-worksheet'
import { returnWorksheet } from '../../worksheets/return-worksheet'
import { submitWorksheet } from '../../worksheets/submit-worksheet'
import { verifyWorksheet } from '../../worksheets/verify-worksheet'
import { selectCase } from '../select-case'

/** What an act is done to: the case, and one of its findings, lines and months as chance has it. */
export type Hand = {
  caseId: string
  findingId: string
  line: { id: string; status: LineStatus; planner: Actor }
  month: number
}

export type Act = {
  /** The step of the case, or of the line, that the act is: it must be refused where the lifecycle has no way. */
  caseStep?: CaseStep
  lineStep?: LineStep
  run: (hand: Hand, commandId: string, district: District) => Promise<Outcome<unknown>>
}

const reason = 'Dibicarakan dengan keluarga'
const proof: Proof = { type: 'application/pdf', bytes: new Uint8Array([1]), small: null, sha256: 'uji' }
const work = () => ({ happenedOn: today(), volume: 1, amountRp: null, note: 'Sudah dikerjakan' })
const opinion = {
  diagnosis: 'Perawakan pendek',
  management: 'Makanan tambahan',
  recommendation: 'Rujuk bila tidak membaik',
  stuntingConfirmed: 'yes',
} as const

/** Everything people do to a case after it was proposed, each by somebody who may; also what nobody may. */
export const ACTS = {
  select: {
    caseStep: 'select',
    run: ({ caseId }, commandId, { actors }) => selectCase(actors.technical_team, { commandId, caseId, note: null }),
  },
  openWorksheet: {
    caseStep: 'open_worksheet',
    run: ({ caseId }, commandId, { actors }) => openWorksheet(actors.village_officer, { commandId, caseId }),
  },
  submit: {
    caseStep: 'submit',
    run: ({ caseId }, commandId, { actors }) => submitWorksheet(actors.village_officer, { commandId, caseId }),
  },
  returnIt: {
    caseStep: 'return',
    run: ({ caseId }, commandId, { actors }) =>
      returnWorksheet(actors.health_center, { commandId, caseId, general: 'Umur belum cocok', remarks: [] }),
  },
  verify: {
    caseStep: 'verify',
    run: ({ caseId }, commandId, { actors }) => verifyWorksheet(actors.health_center, { commandId, caseId }),
  },
  beginReview: {
    caseStep: 'begin_review',
    run: ({ caseId }, commandId, { actors }) =>
      beginReview(actors.technical_team, { commandId, caseId, expertId: actors.expert.id }),
  },
  signReview: {
    caseStep: 'sign_review',
    run: ({ caseId }, commandId, { actors }) => signReview(actors.expert, { commandId, caseId, ...opinion }),
  },
  addFinding: {
    run: ({ caseId }, commandId, { actors }) =>
      addFinding(actors.technical_team, { commandId, caseId, code: 'M07', evidence: 'Terlihat saat kunjungan' }),
  },
  confirmFinding: {
    run: ({ caseId, findingId }, commandId, { actors }) =>
      confirmFinding(actors.technical_team, { commandId, caseId, findingId }),
  },
  rejectFinding: {
    run: ({ caseId, findingId }, commandId, { actors }) =>
      rejectFinding(actors.technical_team, { commandId, caseId, findingId, reason }),
  },
  answerNoAction: {
    run: ({ caseId, findingId }, commandId, { actors }) =>
      answerNoAction(actors.technical_team, { commandId, caseId, findingId, reason }),
  },
  withdrawNoAction: {
    run: ({ caseId, findingId }, commandId, { actors }) =>
      withdrawNoAction(actors.technical_team, { commandId, caseId, findingId }),
  },
  draftLines: {
    run: ({ caseId }, commandId, { actors }) => draftFromCatalogue(actors.technical_team, { commandId, caseId }, 'id'),
  },
  dropLine: {
    run: ({ caseId, line }, commandId, { actors }) =>
      dropLine(actors.technical_team, { commandId, caseId, lineId: line.id, reason }),
  },
  proposePlan: {
    run: ({ caseId }, commandId, { actors }) => proposePlan(actors.technical_team, { commandId, caseId }),
  },
  sendBackPlan: {
    run: ({ caseId }, commandId, { actors }) => sendBackPlan(actors.tpps_chair, { commandId, caseId, reason }),
  },
  approvePlan: {
    run: ({ caseId }, commandId, { actors }) => approvePlan(actors.tpps_chair, { commandId, caseId }),
  },
  approveOwnPlan: {
    run: ({ caseId }, commandId, { actors }) => approvePlan(actors.technical_team, { commandId, caseId }),
  },
  revisePlan: {
    run: ({ caseId }, commandId, { actors }) =>
      revisePlan(actors.technical_team, { commandId, caseId, reason, lineId: '', agencyId: '' }),
  },
  acceptLine: {
    lineStep: 'accept',
    run: ({ line }, commandId) =>
      acceptLine(line.planner, {
        commandId,
        lineId: line.id,
        allocatedRp: null,
        allocatedSource: null,
        allocatedCode: null,
        allocatedYear: null,
        scheduledOn: today(),
      }),
  },
  declineLine: {
    lineStep: 'decline',
    run: ({ line }, commandId) =>
      declineLine(line.planner, { commandId, lineId: line.id, reason, proposedAgencyId: null }),
  },
  reportLine: {
    lineStep: 'report',
    run: ({ line }, commandId) => reportLine(line.planner, { commandId, lineId: line.id, ...work() }, []),
  },
  completeLine: {
    lineStep: 'complete',
    run: ({ line }, commandId) => completeLine(line.planner, { commandId, lineId: line.id, ...work() }, [proof]),
  },
  completeWithoutProof: {
    lineStep: 'complete',
    run: ({ line }, commandId) => completeLine(line.planner, { commandId, lineId: line.id, ...work() }, []),
  },
  postponeLine: {
    lineStep: 'postpone',
    run: ({ line }, commandId) =>
      postponeLine(line.planner, { commandId, lineId: line.id, reason, deadlineOn: addDays(today(), 300) }),
  },
  verifyLine: {
    lineStep: 'verify',
    run: ({ line }, commandId, { actors }) =>
      verifyLine(actors.technical_team, { commandId, lineId: line.id, checkedOn: today(), note: 'Terlihat' }),
  },
  verifyOwnLine: {
    lineStep: 'verify',
    run: ({ line }, commandId) =>
      verifyLine(line.planner, { commandId, lineId: line.id, checkedOn: today(), note: 'Terlihat' }),
  },
  reopenLine: {
    lineStep: 'reopen',
    run: ({ line }, commandId, { actors }) =>
      reopenLine(actors.technical_team, { commandId, lineId: line.id, checkedOn: today(), reason }),
  },
  cancelLine: {
    lineStep: 'cancel',
    run: ({ line }, commandId, { actors }) => cancelLine(actors.technical_team, { commandId, lineId: line.id, reason }),
  },
  recordMissingVisit: {
    run: ({ caseId, month }, commandId, { actors }) =>
      recordMissingVisit(actors.village_officer, { commandId, caseId, month, reason }),
  },
  evaluate: {
    caseStep: 'evaluate',
    run: ({ caseId }, commandId, { actors }) =>
      evaluateCase(actors.health_center, { commandId, caseId, decided: 'improved', reason }),
  },
  close: {
    caseStep: 'close',
    run: ({ caseId }, commandId, { actors }) => closeCase(actors.technical_team, { commandId, caseId, reason }),
  },
  reopen: {
    caseStep: 'reopen',
    run: ({ caseId }, commandId, { actors }) => reopenCase(actors.technical_team, { commandId, caseId, reason }),
  },
  end: {
    caseStep: 'end',
    run: ({ caseId }, commandId, { actors }) =>
      endCase(actors.technical_team, { commandId, caseId, outcome: 'moved', happenedOn: today(), reason }),
  },
} as const satisfies Record<string, Act>

export type ActName = keyof typeof ACTS
