import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASE_GROUPS } from '../cases/case-filter'
import {
  activeCandidateFilters,
  CANDIDATE_SORTS,
  readCandidateCursor,
  readCandidateListQuery,
  writeCandidateCursor,
  writeCandidateListQuery,
} from './candidate-list-query'
import { CANDIDATE_SOURCES, CANDIDATE_STATUSES, CANDIDATE_STEPS, candidateStatusAfter } from './candidate-status'
import { ChooseCandidatesInput } from './decide-candidates-input'
import { exceedsQuota, quotaStates, roomIn } from './quota'
import { RISK_FLAGS } from './score-part'
import { SetLokusInput, SetQuotasInput } from './selection-inputs'
import { rankVillages, tallyChild, type VillageTally } from './village-ranks'

const ID = '018f0000-0000-7000-8000-000000000001'

describe('quotas', () => {
  test.each([
    [null, 100, 1, false],
    [3, 2, 1, false],
    [3, 3, 1, true],
    [3, 3, 0, false],
    [0, 0, 1, true],
  ])('a quota of %s with %i chosen, %i more', (quota, chosen, more, exceeded) => {
    expect(exceedsQuota({ group: 'BADUTA', quota, chosen }, more)).toBe(exceeded)
  })

  test('a group without a quota has no limit, and says so', () => {
    const states = quotaStates(
      [{ group: 'BUMIL', n: 0 }],
      [
        { group: 'BUMIL', n: 2 },
        { group: 'BUMIL', n: 1 },
      ],
    )
    expect(states.map(({ group }) => group)).toEqual(CASE_GROUPS)
    expect(states.find(({ group }) => group === 'BUMIL')).toEqual({ group: 'BUMIL', quota: 0, chosen: 3 })
    expect(states.map(roomIn)).toEqual([null, 0, null, null, null])
  })
})

test('a candidate is chosen or rejected from the list, and only a rejected one comes back', () => {
  const moves = CANDIDATE_STEPS.flatMap((step) =>
    CANDIDATE_STATUSES.flatMap((from) => {
      const to = candidateStatusAfter(step, from)
      return to ? [`${from} ${step} ${to}`] : []
    }),
  )
  expect(moves).toEqual(['listed choose chosen', 'listed reject rejected', 'rejected reconsider listed'])
})

describe('villages by rank', () => {
  const tallies = fc.dictionary(
    fc.stringMatching(/^[a-z]{2}$/),
    fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]): VillageTally => ({ children: a + b, measured: a + b, stunted: a })),
  )

  test('ranks follow the share, ties share a rank, and who was not measured has none', () => {
    fc.assert(
      fc.property(tallies, (some) => {
        const of = new Map(Object.entries(some))
        const ranks = rankVillages(of)
        const measured = [...of].filter(([, tally]) => tally.measured > 0)
        expect([...ranks.keys()].toSorted()).toEqual(measured.map(([code]) => code).toSorted())
        for (const [code, tally] of measured) {
          const worse = measured.filter(([, other]) => other.stunted * tally.measured > tally.stunted * other.measured)
          expect(ranks.get(code)).toMatchObject({ rank: worse.length + 1, ranked: measured.length })
        }
      }),
    )
  })

  test('a child counts as measured only with a length-for-age, and as stunted below −2', () => {
    const counted = new Map<string, VillageTally>()
    for (const zlen of [null, -2, -2.01, 1]) tallyChild(counted, 'a', zlen)
    expect(counted.get('a')).toEqual({ children: 4, measured: 3, stunted: 1 })
  })
})

describe('the address of the list', () => {
  const nullable = <T>(...some: T[]) => fc.constantFrom(null, ...some)
  const anyQuery = fc.record({
    status: fc.constantFrom(...CANDIDATE_STATUSES),
    group: nullable(...CASE_GROUPS),
    area: nullable('63.05.03', '63.05.03.2004'),
    source: nullable(...CANDIDATE_SOURCES),
    flag: nullable(...RISK_FLAGS),
    sort: fc.constantFrom(...CANDIDATE_SORTS),
  })

  test('says everything and is read again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(readCandidateListQuery(writeCandidateListQuery(query))).toEqual(query)
      }),
    )
    const anything = readCandidateListQuery({ status: 'x', group: ['BADUTA'], area: '%', flag: 'x', sort: 'x' })
    expect([writeCandidateListQuery(anything), activeCandidateFilters(anything)]).toEqual([{}, 0])
  })

  test('a page begins where it was written to, and nowhere else', () => {
    const score = { value: '17', id: ID }
    expect(readCandidateCursor('score', writeCandidateCursor(score))).toEqual(score)
    const village = { value: '63.05.03.2004', id: ID }
    expect(readCandidateCursor('village', writeCandidateCursor(village))).toEqual(village)
    for (const wrong of [`17~x`, `~${ID}`, `-1~${ID}`, `17~${ID}~`, 17, undefined]) {
      expect(readCandidateCursor('score', wrong)).toBeNull()
    }
    expect(readCandidateCursor('village', `17~${ID}`)).toBeNull()
  })
})

describe('what is typed', () => {
  const errorsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
    result.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? []

  test('one candidate or many, no more than fifty, a reason, and words for "other"', () => {
    const input = { commandId: ID, cycleId: ID, candidates: ID, reasonCode: 'high_area' }
    expect(ChooseCandidatesInput.parse(input)).toMatchObject({ candidates: [ID], overrideReason: null })
    expect(ChooseCandidatesInput.parse({ ...input, candidates: [ID, ID] }).candidates).toEqual([ID])
    expect(errorsOf(ChooseCandidatesInput.safeParse({ ...input, candidates: undefined }))).toEqual([
      'candidates required',
    ])
    expect(errorsOf(ChooseCandidatesInput.safeParse({ ...input, reasonCode: 'other' }))).toEqual([
      'note reason_required',
    ])
    const many = Array.from({ length: 51 }, (_, n) => ID.replace(/..$/, String(n + 10)))
    expect(errorsOf(ChooseCandidatesInput.safeParse({ ...input, candidates: many }))).toEqual([
      'candidates too_many_chosen',
    ])
  })

  test('a blank quota is none at all, zero is a quota', () => {
    const input = { commandId: ID, cycleId: ID, areaCode: '63.05' }
    const parsed = SetQuotasInput.parse({ ...input, BADUTA: '0', BALITA: ' 12 ', BUMIL: '' })
    expect(parsed).toMatchObject({ BADUTA: 0, BALITA: 12, BUMIL: null, CATIN: null })
    expect(errorsOf(SetQuotasInput.safeParse({ ...input, CATIN: '1,5', BUFAS: '10001' }))).toEqual([
      'CATIN not_whole',
      'BUFAS quota_range',
    ])
    expect(errorsOf(SetQuotasInput.safeParse({ ...input, areaCode: '63.05.03' }))).toEqual(['areaCode unknown'])
  })

  test('lokus: some villages or all', () => {
    const input = { commandId: ID, cycleId: ID, reason: 'Rapat manajemen' }
    expect(SetLokusInput.parse({ ...input, all: 'yes' })).toMatchObject({ all: true, villages: [] })
    expect(SetLokusInput.parse({ ...input, villages: '63.05.03.2004' }).villages).toEqual(['63.05.03.2004'])
    expect(errorsOf(SetLokusInput.safeParse(input))).toEqual(['villages required'])
    expect(errorsOf(SetLokusInput.safeParse({ ...input, villages: ['x'] }))).toContain('villages unknown')
  })
})
