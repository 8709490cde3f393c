import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import {
  caseOf,
  codeOf,
  command,
  type District,
  eventsOf,
  expectDone,
  findingOf,
  makeCaseInReview,
  makeDecidedCase,
  makeDistrict,
  makeVerifiedCase,
  on,
  opinion,
} from '../plans/test-district'
import { confirmFinding } from '../findings/decide-finding'
import { beginReview } from './begin-review'
import { readReview } from './get-review'
import { reassign } from './reassign'
import { saveReview } from './save-review'
import { signReview } from './sign-review'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

const reviewsOf = (caseId: string) =>
  asSystem((tx) => tx.review.findMany({ where: { caseId }, orderBy: { version: 'asc' } }))
const readersOf = (caseId: string) =>
  asSystem(async (tx) => (await tx.caseAccess.findMany({ where: { caseId } })).map(({ userId }) => userId))
const read = (actor: District['team'], caseId: string) => asActor(actor, (tx) => readReview(tx, actor, caseId, 'id'))
const draft = { diagnosis: 'Perawakan pendek', management: '', recommendation: '', stuntingConfirmed: '' as const }

describe('beginning', () => {
  test('names an expert, who sees the case from then on', async () => {
    const { caseId } = await makeVerifiedCase(district)
    await expect(read(district.expert, caseId)).rejects.toThrow('404')
    expectDone(await beginReview(district.team, { ...on(caseId), expertId: district.expert.id }))
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_review', expertId: district.expert.id })
    expect(await readersOf(caseId)).toEqual([district.expert.id])
    expect(await read(district.expert, caseId)).toMatchObject({ mayWrite: true, mayBegin: false, experts: [] })
  })

  test('offers the district’s experts, least busy first', async () => {
    const { caseId } = await makeVerifiedCase(district)
    const { experts, mayBegin } = await read(district.team, caseId)
    expect(mayBegin).toBe(true)
    expect(experts.map(({ id }) => id)).toEqual([district.otherExpert.id, district.expert.id])
    expect(experts[0]?.open).toBe(0)
    expect(experts[1]?.open).toBeGreaterThan(0)
    expect((await read(district.center, caseId)).experts).toEqual([])
  })

  test('only an expert of the district, only by the team, only once', async () => {
    const { caseId } = await makeVerifiedCase(district)
    const begin = (actor: District['team'], expertId: string) => beginReview(actor, { ...on(caseId), expertId })
    for (const id of [district.foreignExpert.id, district.officer.id, command()]) {
      expect(await begin(district.team, id)).toMatchObject({ refusal: { params: { expertId: 'not_an_option' } } })
    }
    expect(codeOf(await begin(district.center, district.expert.id))).toBe('forbidden')
    expect(codeOf(await begin(district.foreignTeam, district.expert.id))).toBe('not_found')
    expect(await caseOf(caseId)).toMatchObject({ status: 'verified', expertId: null })

    const both = await Promise.all([
      begin(district.team, district.expert.id),
      begin(district.colleague, district.otherExpert.id),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    expect(await readersOf(caseId)).toHaveLength(1)
  })

  test('an account that was closed gets no more cases', async () => {
    const { caseId } = await makeVerifiedCase(district)
    const { id } = await asSystem((tx) =>
      tx.user.create({
        data: {
          username: command(),
          name: 'Uji',
          role: 'expert',
          areaCode: '63.05',
          passwordHash: '',
          closedAt: new Date(),
        },
      }),
    )
    expect(codeOf(await beginReview(district.team, { ...on(caseId), expertId: id }))).toBe('invalid_fields')
  })
})

describe('writing', () => {
  test('a draft keeps its blanks, is written over, and is its writer’s alone', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await saveReview(district.expert, { ...on(caseId), ...draft }))
    expectDone(await saveReview(district.expert, { ...on(caseId), ...draft, management: 'Konseling' }))
    expect(await reviewsOf(caseId)).toMatchObject([
      { version: 1, diagnosis: 'Perawakan pendek', management: 'Konseling', recommendation: '', signedAt: null },
    ])
    expect((await read(district.expert, caseId)).draft).toMatchObject({ management: 'Konseling' })
    expect(await read(district.team, caseId)).toMatchObject({ draft: null, signed: null, mayWrite: false })
  })

  test('is the assigned expert’s', async () => {
    const { caseId } = await makeCaseInReview(district)
    expect(codeOf(await saveReview(district.otherExpert, { ...on(caseId), ...draft }))).toBe('not_found')
    expect(codeOf(await saveReview(district.team, { ...on(caseId), ...draft }))).toBe('forbidden')
    expect(await reviewsOf(caseId)).toEqual([])
  })
})

describe('handing over', () => {
  const reason = 'Sedang cuti sampai akhir bulan'

  test('the new expert sees the case and starts afresh; the one before does neither', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await saveReview(district.expert, { ...on(caseId), ...draft }))
    expectDone(await reassign(district.team, { ...on(caseId), expertId: district.otherExpert.id, reason }))
    expect(await readersOf(caseId)).toEqual([district.otherExpert.id])
    await expect(read(district.expert, caseId)).rejects.toThrow('404')
    expect(codeOf(await signReview(district.expert, opinion(caseId)))).toBe('not_found')

    expect((await read(district.otherExpert, caseId)).draft).toBeNull()
    expectDone(await saveReview(district.otherExpert, { ...on(caseId), ...draft, diagnosis: 'Lain' }))
    expect((await reviewsOf(caseId)).map(({ version, diagnosis }) => [version, diagnosis])).toEqual([
      [1, 'Perawakan pendek'],
      [2, 'Lain'],
    ])
    expect((await eventsOf(caseId)).map(({ step }) => step)).toContain('review.reassign')
  })

  test('only by the team, to somebody else, while the review is open', async () => {
    const { caseId } = await makeCaseInReview(district)
    const give = (actor: District['team'], expertId: string) => reassign(actor, { ...on(caseId), expertId, reason })
    expect(codeOf(await give(district.team, district.expert.id))).toBe('invalid_fields')
    expect(codeOf(await give(district.team, district.foreignExpert.id))).toBe('invalid_fields')
    expect(codeOf(await give(district.expert, district.otherExpert.id))).toBe('forbidden')
    const verified = await makeVerifiedCase(district)
    const early = { ...on(verified.caseId), expertId: district.otherExpert.id, reason }
    expect(codeOf(await reassign(district.team, early))).toBe('moved_on')
  })

  test('nobody else takes an expert’s sight of a case away', async () => {
    const { caseId } = await makeCaseInReview(district)
    for (const actor of [district.expert, district.officer, district.center, district.chair]) {
      await asActor(actor, (tx) => tx.caseAccess.deleteMany({ where: { caseId } }))
    }
    expect(await readersOf(caseId)).toEqual([district.expert.id])
  })
})

describe('signing', () => {
  test('takes the case on, and what was signed cannot be changed', async () => {
    const { caseId } = await makeDecidedCase(district)
    expectDone(await saveReview(district.expert, { ...on(caseId), ...draft }))
    expectDone(await signReview(district.expert, opinion(caseId)))
    expect(await caseOf(caseId)).toMatchObject({ status: 'reviewed' })
    const [review] = await reviewsOf(caseId)
    expect(review).toMatchObject({ version: 1, stuntingConfirmed: true, expertId: district.expert.id })
    expect(review?.signedAt).toBeInstanceOf(Date)
    expect((await read(district.team, caseId)).signed).toMatchObject({ expert: 'Uji expert' })

    const change = asSystem((tx) => tx.$executeRaw`UPDATE review SET diagnosis = 'Lain' WHERE id = ${review?.id}::uuid`)
    await expect(change).rejects.toThrow(/signed|TU002/)
    expect(codeOf(await saveReview(district.expert, { ...on(caseId), ...draft }))).toBe('moved_on')
    expect(codeOf(await signReview(district.expert, opinion(caseId)))).toBe('moved_on')
  })

  test('waits for every finding to be decided, and says how many are not', async () => {
    const { caseId } = await makeCaseInReview(district)
    expect(await signReview(district.expert, opinion(caseId))).toMatchObject({
      refusal: { code: 'findings_undecided', params: { count: '3' } },
    })
    const { id: findingId } = await findingOf(caseId, 'W02')
    expectDone(await confirmFinding(district.team, { ...on(caseId), findingId }))
    expect(await signReview(district.expert, opinion(caseId))).toMatchObject({ refusal: { params: { count: '2' } } })
    expect(await reviewsOf(caseId), 'a refusal leaves nothing').toEqual([])
  })

  test('wants a primary cause, and at least one cause', async () => {
    const unmarked = await makeDecidedCase(district)
    await asSystem((tx) => tx.finding.updateMany({ where: { caseId: unmarked.caseId }, data: { isPrimary: false } }))
    expect(codeOf(await signReview(district.expert, opinion(unmarked.caseId)))).toBe('no_primary_cause')
    const none = await makeDecidedCase(district, ['W02', 'M07', 'B01'])
    expect(codeOf(await signReview(district.expert, opinion(none.caseId)))).toBe('no_primary_cause')
  })

  test('“not judged” is neither yes nor no', async () => {
    const { caseId } = await makeDecidedCase(district)
    expectDone(await signReview(district.expert, { ...opinion(caseId), stuntingConfirmed: 'not_judged' }))
    expect(await reviewsOf(caseId)).toMatchObject([{ stuntingConfirmed: null }])
  })

  test('is not for whoever had a hand in the worksheet', async () => {
    const { caseId } = await makeDecidedCase(district)
    await asSystem((tx) => tx.worksheet.updateMany({ where: { caseId }, data: { verifiedById: district.expert.id } }))
    expect(codeOf(await signReview(district.expert, opinion(caseId)))).toBe('same_person')
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_review' })
  })

  test('the same signature sent twice signs once; nobody but the assigned expert signs', async () => {
    const { caseId } = await makeDecidedCase(district)
    expect(codeOf(await signReview(district.team, opinion(caseId)))).toBe('forbidden')
    expect(codeOf(await signReview(district.foreignExpert, opinion(caseId)))).toBe('not_found')
    const input = opinion(caseId)
    const twice = await Promise.all([signReview(district.expert, input), signReview(district.expert, input)])
    expect(twice.map(codeOf)).toEqual(['done', 'done'])
    expect(await reviewsOf(caseId)).toHaveLength(1)
  })
})
