import { expect, test } from 'vitest'
import { planningOfLine } from './planning-of-line'

const TODAY = '2026-08-19'
const line = {
  status: 'approved' as const,
  budgetRp: 1_500_000n,
  fundSource: 'APBDES' as const,
  allocatedSource: null,
  allocatedYear: null,
  scheduledOn: null,
  dueOn: '2027-06-30',
}
const RKPDES = { forYear: 2027, step: 'rkpdes', until: '2026-09-30', missedYear: null }

test.each([
  [{}, RKPDES],
  [{ budgetRp: null }, RKPDES],
  [{ status: 'accepted' as const, scheduledOn: '2027-02-01' }, RKPDES],
  // The agency’s own word goes before the plan’s.
  [
    { allocatedSource: 'APBD_KAB' as const },
    { forYear: 2027, step: 'kua_ppas', until: '2026-08-31', missedYear: null },
  ],
  [{ allocatedYear: 2028 }, { forYear: 2028, step: 'musrenbang_village', until: '2027-01-31', missedYear: null }],
  [{ scheduledOn: '2026-09-01' }, null],
  [{ budgetRp: 0n }, null],
  [{ budgetRp: '0' }, null],
  [{ status: 'done' as const }, null],
  [{ status: 'declined' as const }, null],
  [{ allocatedSource: 'CSR' as const }, null],
])('%o: %o', (more, next) => {
  expect(planningOfLine({ ...line, ...more }, [], TODAY)).toEqual(next)
})
