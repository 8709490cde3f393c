import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE_GROUPS } from '../cases/case-filter'
import { type FitnessFacts, fitnessOf } from './expert-fitness'
import { type ExpertCandidate, type ProposedCase, proposeExperts } from './propose-expert'
import { SPECIALTIES, specialtyOfGroup } from './specialties'

const NOTHING: FitnessFacts = { recordedCycles: new Set(), members: [], conflicts: [], hands: new Map() }
const child: ProposedCase = { id: 'k1', cycleId: 'c1', personId: 'p1', group: 'BADUTA', findings: [] }
const expert = (id: string, about: Partial<ExpertCandidate> = {}): ExpertCandidate => ({
  id,
  name: id,
  specialty: null,
  open: 0,
  ...about,
})
const chosen = (subject: ProposedCase, experts: ExpertCandidate[], facts = NOTHING) =>
  proposeExperts([subject], experts, facts).get(subject.id)

describe('may an expert be given a case', () => {
  const recorded = { ...NOTHING, recordedCycles: new Set(['c1']) }
  test.each<[string, FitnessFacts, string]>([
    ['where no team is recorded yet', NOTHING, 'fit'],
    ['not named in the recorded team', recorded, 'not_in_team'],
    [
      'named in another cycle’s team',
      { ...recorded, members: [{ cycleId: 'c2', userId: 'e', signed: true }] },
      'not_in_team',
    ],
    ['named, not signed', { ...recorded, members: [{ cycleId: 'c1', userId: 'e', signed: false }] }, 'unsigned'],
    ['named and signed', { ...recorded, members: [{ cycleId: 'c1', userId: 'e', signed: true }] }, 'fit'],
    ['bound to the person', { ...NOTHING, conflicts: [{ userId: 'e', personId: 'p1' }] }, 'conflicted'],
    ['bound to another person', { ...NOTHING, conflicts: [{ userId: 'e', personId: 'p2' }] }, 'fit'],
    ['who filled or verified the worksheet', { ...NOTHING, hands: new Map([['k1', new Set(['e'])]]) }, 'had_hand'],
  ])('%s', (_what, facts, fitness) => {
    expect(fitnessOf('e', child, facts)).toBe(fitness)
  })
})

describe('the proposal', () => {
  test('the field of the group before that of a finding, and that before the least busy', () => {
    const mother: ProposedCase = { ...child, group: 'BUMIL', findings: ['M13'] }
    const all = [
      expert('idle'),
      expert('psychologist', { specialty: 'psychology', open: 3 }),
      expert('obstetrician', { specialty: 'obstetrics', open: 9 }),
    ]
    expect(chosen(mother, all)).toEqual({ expertId: 'obstetrician', rank: 0 })
    expect(chosen(mother, all.slice(0, 2))).toEqual({ expertId: 'psychologist', rank: 1 })
    expect(chosen({ ...mother, findings: [] }, all.slice(0, 2))).toEqual({ expertId: 'idle', rank: 2 })
  })

  test('nobody where nobody is fit', () => {
    expect(chosen(child, [expert('e')], { ...NOTHING, conflicts: [{ userId: 'e', personId: 'p1' }] })).toBeUndefined()
    expect(chosen(child, [])).toBeUndefined()
  })

  const ids = ['a', 'b', 'c', 'd']
  const world = fc.record({
    experts: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        name: fc.constantFrom('x', 'y'),
        specialty: fc.option(fc.constantFrom(...SPECIALTIES)),
        open: fc.nat(5),
      }),
      { selector: ({ id }) => id },
    ),
    cases: fc.uniqueArray(
      fc.record({
        id: fc.nat(30).map((n) => `k${n}`),
        cycleId: fc.constantFrom('c1', 'c2'),
        personId: fc.nat(5).map((n) => `p${n}`),
        group: fc.constantFrom(...CASE_GROUPS),
        findings: fc.subarray(['B05', 'M13', 'W02']),
      }),
      { selector: ({ id }) => id },
    ),
    members: fc.array(
      fc.record({ cycleId: fc.constantFrom('c1', 'c2'), userId: fc.constantFrom(...ids), signed: fc.boolean() }),
    ),
    conflicts: fc.array(fc.record({ userId: fc.constantFrom(...ids), personId: fc.nat(5).map((n) => `p${n}`) })),
    hands: fc.array(
      fc.tuple(
        fc.nat(30).map((n) => `k${n}`),
        fc.constantFrom(...ids),
      ),
    ),
  })

  test('never names somebody bound, unsigned, not in the team, or with a hand in the case', () => {
    fc.assert(
      fc.property(world, ({ experts, cases, members, conflicts, hands }) => {
        const facts: FitnessFacts = {
          recordedCycles: new Set(['c1']),
          members,
          conflicts,
          hands: new Map(hands.map(([caseId, userId]) => [caseId, new Set([userId])])),
        }
        const proposals = proposeExperts(cases, experts, facts)
        for (const subject of cases) {
          const expertId = proposals.get(subject.id)?.expertId
          const fit = experts.filter(({ id }) => fitnessOf(id, subject, facts) === 'fit')
          if (expertId === undefined) expect(fit).toEqual([])
          else expect(fit.map(({ id }) => id)).toContain(expertId)
          if (expertId && subject.cycleId === 'c1')
            expect(members.find((m) => m.cycleId === 'c1' && m.userId === expertId)?.signed).toBe(true)
          expect(conflicts.some((c) => c.userId === expertId && c.personId === subject.personId)).toBe(false)
        }
      }),
    )
  })

  test('keeps equals within one of each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat(40), fc.constantFrom(...CASE_GROUPS), (many, count, group) => {
        const experts = Array.from({ length: many }, (_, n) => expert(`e${n}`, { specialty: specialtyOfGroup(group) }))
        const cases = Array.from({ length: count }, (_, n) => ({ ...child, id: `k${n}`, group }))
        const given = [...proposeExperts(cases, experts, NOTHING).values()].map(({ expertId }) => expertId)
        const loads = experts.map(({ id }) => given.filter((each) => each === id).length)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        expect(given).toHaveLength(count)
      }),
    )
  })
})
