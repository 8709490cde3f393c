import { makeCase } from '@/test/fixtures/case'
import { today } from '../../clock'
import { recordMissingVisit } from '../../monitoring/record-missing-visit'
import { closeCase } from '../../outcomes/close-case'
import { endCase } from '../../outcomes/end-case'
import { evaluateCase } from '../../outcomes/evaluate-case'
import { reopenCase } from '../../outcomes/reopen-case'
import { aboutCase, type Trial } from './target'

const reason = 'Dibicarakan dengan keluarga'

/** Following up, deciding how it came out, closing. */
export const OUTCOMES: Record<string, Trial> = {
  recordMissingVisit: {
    permission: 'monitoring:record',
    make: async (district) => aboutCase(await makeCase(district, 'in_follow_up', { missed: [1] })),
    run: (actor, { caseId }, commandId) => recordMissingVisit(actor, { commandId, caseId, month: 1, reason }),
  },
  evaluateCase: {
    permission: 'case:evaluate',
    make: async (district) => aboutCase(await makeCase(district, 'in_follow_up', { since: 100, missed: [2] })),
    run: (actor, { caseId }, commandId) => evaluateCase(actor, { commandId, caseId, decided: 'improved', reason }),
  },
  closeCase: {
    permission: 'case:close',
    make: async (district) => aboutCase(await makeCase(district, 'evaluated')),
    run: (actor, { caseId }, commandId) => closeCase(actor, { commandId, caseId, reason }),
  },
  reopenCase: {
    permission: 'case:reopen',
    make: async (district) => aboutCase(await makeCase(district, 'closed')),
    run: (actor, { caseId }, commandId) => reopenCase(actor, { commandId, caseId, reason }),
  },
  endCase: {
    permission: 'case:end',
    make: async (district) => aboutCase(await makeCase(district, 'in_follow_up')),
    run: (actor, { caseId }, commandId) =>
      endCase(actor, { commandId, caseId, outcome: 'moved', happenedOn: today(), reason }),
  },
}
