import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE_GROUPS } from '../cases/case-filter'
import { addDays } from '../days'
import { BREASTFEEDING_DAYS, fittingGroups, type GroupFacts, groupProblem, POSTPARTUM_DAYS } from './fitting-groups'

const TODAY = '2026-11-24'
const ago = (days: number) => addDays(TODAY, -days)
const woman: GroupFacts = {
  kind: 'woman',
  bornOn: '2000-01-01',
  marriageOn: null,
  pregnant: false,
  lastDeliveredOn: null,
  hasBeenPregnant: false,
}
const mother = { hasBeenPregnant: true }
const child: GroupFacts = { ...woman, kind: 'child' }

describe('a woman', () => {
  test.each<[string, Partial<GroupFacts>, string[]]>([
    ['of whom nothing more is known', {}, ['CATIN']],
    ['who marries today', { marriageOn: TODAY }, ['CATIN']],
    ['who married yesterday', { marriageOn: ago(1) }, []],
    ['who is pregnant', { pregnant: true }, ['BUMIL']],
    ['who is pregnant and marries soon', { pregnant: true, marriageOn: addDays(TODAY, 9) }, ['BUMIL']],
    ['who gave birth today', { lastDeliveredOn: TODAY }, ['BUFAS']],
    ['on the last day after birth', { lastDeliveredOn: ago(POSTPARTUM_DAYS) }, ['BUFAS']],
    [
      'who breastfeeds and marries soon',
      { ...mother, lastDeliveredOn: ago(POSTPARTUM_DAYS + 1), marriageOn: addDays(TODAY, 9) },
      ['BUFAS', 'CATIN'],
    ],
    ['who breastfeeds', { ...mother, lastDeliveredOn: ago(POSTPARTUM_DAYS + 1) }, ['BUFAS']],
    ['whose birth is long ago', { ...mother, lastDeliveredOn: ago(BREASTFEEDING_DAYS + 1) }, []],
    ['who lost a child and whose marriage nobody wrote down', mother, []],
    ['who lost a child and marries soon', { ...mother, marriageOn: addDays(TODAY, 9) }, ['CATIN']],
    ['on the last day of two years', { lastDeliveredOn: ago(BREASTFEEDING_DAYS), marriageOn: ago(900) }, ['BUFAS']],
    ['a day later', { lastDeliveredOn: ago(BREASTFEEDING_DAYS + 1), marriageOn: ago(900) }, []],
    ['who is pregnant again', { pregnant: true, lastDeliveredOn: ago(300) }, ['BUMIL']],
  ])('%s', (_who, facts, groups) => {
    expect(fittingGroups({ ...woman, ...facts }, TODAY)).toEqual(groups)
  })

  test.each<[string, Partial<GroupFacts>, (typeof CASE_GROUPS)[number], string]>([
    ['a woman is no child', {}, 'BALITA', 'group_of_children'],
    ['nobody is pregnant without a pregnancy', {}, 'BUMIL', 'group_not_pregnant'],
    ['no birth is known', {}, 'BUFAS', 'group_no_birth'],
    ['too long ago', { lastDeliveredOn: ago(BREASTFEEDING_DAYS + 1) }, 'BUFAS', 'group_birth_long_ago'],
    ['a pregnant bride', { pregnant: true }, 'CATIN', 'group_pregnant'],
    ['a bride who just gave birth', { lastDeliveredOn: ago(3) }, 'CATIN', 'group_after_birth'],
    ['a mother without a date of marriage', mother, 'CATIN', 'group_had_pregnancy'],
    ['married', { marriageOn: ago(1) }, 'CATIN', 'group_married'],
  ])('%s', (_why, facts, group, problem) => {
    expect(groupProblem({ ...woman, ...facts }, group, TODAY)).toBe(problem)
  })
})

describe('a child', () => {
  test.each([
    ['2024-11-25', ['BADUTA']],
    ['2024-11-24', ['BALITA']],
    ['2021-11-25', ['BALITA']],
    ['2021-11-24', []],
  ])('born on %s fits %s', (bornOn, groups) => {
    expect(fittingGroups({ ...child, bornOn }, TODAY)).toEqual(groups)
  })

  test('is never a bride, pregnant or a mother', () => {
    for (const group of ['CATIN', 'BUMIL', 'BUFAS'] as const) {
      expect(groupProblem({ ...child, bornOn: '2025-01-01' }, group, TODAY)).toBe('group_of_women')
    }
    expect(groupProblem({ ...child, bornOn: '2025-01-01' }, 'BALITA', TODAY)).toBe('group_other_age')
  })
})

test('whoever it is, a group fits or says why not', () => {
  const day = fc.integer({ min: -400, max: 3000 }).map((days) => ago(days))
  const facts = fc.record({
    kind: fc.constantFrom('child' as const, 'woman' as const),
    bornOn: day.map((on) => (on > TODAY ? TODAY : on)),
    marriageOn: fc.option(day),
    pregnant: fc.boolean(),
    lastDeliveredOn: fc.option(day.map((on) => (on > TODAY ? TODAY : on))),
    hasBeenPregnant: fc.boolean(),
  })
  fc.assert(
    fc.property(facts, (who) => {
      const fitting = fittingGroups(who, TODAY)
      for (const group of CASE_GROUPS) expect(groupProblem(who, group, TODAY) === null).toBe(fitting.includes(group))
      expect(fitting.length).toBeLessThanOrEqual(2)
      if (who.kind === 'woman' && who.pregnant) expect(fitting).toEqual(['BUMIL'])
    }),
  )
})
