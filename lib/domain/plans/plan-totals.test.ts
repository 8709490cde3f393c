import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CountedLine, planTotals } from './plan-totals'

const health = { id: 'h', name: 'Dinas Kesehatan' }
const works = { id: 'w', name: 'Dinas PUPR' }
const line = (leadAgency: typeof health, kind: CountedLine['kind'], budgetRp: string | null) => ({
  leadAgency,
  kind,
  budgetRp,
})

test('adds up by kind and by agency; a blank budget is counted, not added', () => {
  const totals = planTotals([
    line(works, 'sensitive', '2500000'),
    line(health, 'specific', null),
    line(health, 'specific', '0'),
  ])
  expect(totals).toEqual({
    all: { lines: 3, budgetRp: 2_500_000n, unbudgeted: 1 },
    specific: { lines: 2, budgetRp: 0n, unbudgeted: 1 },
    sensitive: { lines: 1, budgetRp: 2_500_000n, unbudgeted: 0 },
    agencies: [
      { ...health, lines: 2, budgetRp: 0n, unbudgeted: 1 },
      { ...works, lines: 1, budgetRp: 2_500_000n, unbudgeted: 0 },
    ],
  })
})

test('the parts make the whole, however large the amounts', () => {
  const lines = fc.array(
    fc.record({
      leadAgency: fc.constantFrom(health, works),
      kind: fc.constantFrom('specific' as const, 'sensitive' as const),
      budgetRp: fc.option(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String), { nil: null }),
    }),
  )
  fc.assert(
    fc.property(lines, (some) => {
      const { all, specific, sensitive, agencies } = planTotals(some)
      expect(all.lines).toBe(some.length)
      expect(specific.budgetRp + sensitive.budgetRp).toBe(all.budgetRp)
      expect(agencies.reduce((sum, agency) => sum + agency.budgetRp, 0n)).toBe(all.budgetRp)
      expect(agencies.reduce((sum, agency) => sum + agency.unbudgeted, 0)).toBe(all.unbudgeted)
    }),
  )
})
