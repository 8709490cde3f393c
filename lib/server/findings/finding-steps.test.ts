import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { signReview } from '../reviews/sign-review'
import {
  caseOf,
  codeOf,
  command,
  type District,
  eventsOf,
  expectDone,
  findingOf,
  findingsOf,
  makeCaseInReview,
  makeDecidedCase,
  makeDistrict,
  makeReviewedCase,
  makeVerifiedCase,
  on,
  opinion,
} from '../plans/test-district'
import { addFinding } from './add-finding'
import { answerNoAction, withdrawNoAction } from './answer-no-action'
import { confirmFinding, rejectFinding } from './decide-finding'
import { readFindings } from './list-findings'
import { markPrimary } from './mark-primary'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

const about = async (caseId: string, code: string) => ({ ...on(caseId), findingId: (await findingOf(caseId, code)).id })
const reason = 'Sudah ditangani sebelum audit'

describe('deciding', () => {
  test('confirms with who and when, and keeps the counts in step', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await confirmFinding(district.team, await about(caseId, 'W02')))
    expect(await findingOf(caseId, 'W02')).toMatchObject({
      status: 'confirmed',
      decidedById: district.team.id,
      reason: null,
      isPrimary: false,
    })
    expect(await caseOf(caseId)).toMatchObject({ findingsConfirmed: 1, findingsUnanswered: 1 })
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      step: 'finding.confirm',
      from: 'suspected',
      to: 'confirmed',
      detail: { code: 'W02' },
      actorId: district.team.id,
    })
  })

  test('rejects with a reason, and the team may change its mind until the review is signed', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await rejectFinding(district.team, { ...(await about(caseId, 'W02')), reason }))
    expect(await findingOf(caseId, 'W02')).toMatchObject({ status: 'rejected', reason })
    expectDone(await confirmFinding(district.colleague, await about(caseId, 'W02')))
    expect(await findingOf(caseId, 'W02')).toMatchObject({
      status: 'confirmed',
      reason: null,
      decidedById: district.colleague.id,
    })
  })

  test('a rejected primary cause is primary no longer', async () => {
    const { caseId } = await makeDecidedCase(district)
    expect(await findingOf(caseId, 'B01')).toMatchObject({ isPrimary: true })
    expectDone(await rejectFinding(district.team, { ...(await about(caseId, 'B01')), reason }))
    expect(await findingOf(caseId, 'B01')).toMatchObject({ isPrimary: false, status: 'rejected' })
  })

  test('is the team’s, in its own district, while the review is open', async () => {
    const verified = await makeVerifiedCase(district)
    expect(codeOf(await confirmFinding(district.team, await about(verified.caseId, 'W02')))).toBe('moved_on')

    const { caseId } = await makeCaseInReview(district)
    const input = await about(caseId, 'W02')
    expect(codeOf(await confirmFinding(district.officer, input))).toBe('forbidden')
    expect(codeOf(await confirmFinding(district.center, input))).toBe('forbidden')
    expect(codeOf(await confirmFinding(district.expert, input))).toBe('forbidden')
    expect(codeOf(await confirmFinding(district.chair, input))).toBe('forbidden')
    expect(codeOf(await confirmFinding(district.foreignTeam, input))).toBe('not_found')
    expect(codeOf(await confirmFinding(district.works, input))).toBe('not_found')
    expect(codeOf(await confirmFinding(district.otherExpert, input))).toBe('not_found')
    expect(await findingOf(caseId, 'W02')).toMatchObject({ status: 'suspected' })

    const signed = await makeReviewedCase(district)
    const late = { ...(await about(signed.caseId, 'W02')), reason }
    expect(codeOf(await rejectFinding(district.team, late))).toBe('moved_on')
  })

  test('a finding is looked for in its own case', async () => {
    const one = await makeCaseInReview(district)
    const other = await makeCaseInReview(district)
    const { id: findingId } = await findingOf(other.caseId, 'W02')
    expect(codeOf(await confirmFinding(district.team, { ...on(one.caseId), findingId }))).toBe('not_found')
    expect(await findingOf(other.caseId, 'W02')).toMatchObject({ status: 'suspected' })
  })

  test('the same command twice decides once; two people at once are told who was first', async () => {
    const { caseId } = await makeCaseInReview(district)
    const input = await about(caseId, 'W02')
    const before = (await eventsOf(caseId)).length
    for (const _time of [1, 2]) expectDone(await confirmFinding(district.team, input))
    expect(await eventsOf(caseId)).toHaveLength(before + 1)

    const again = { ...(await about(caseId, 'M07')) }
    const outcomes = await Promise.all([
      confirmFinding(district.team, again),
      confirmFinding(district.colleague, { ...again, commandId: command() }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    const refusal = outcomes.find(({ ok }) => !ok)
    expect(refusal).toMatchObject({ refusal: { params: { by: expect.stringMatching(/^Uji (team|colleague)$/) } } })
  })
})

describe('the primary cause', () => {
  test('is one, a confirmed one, and moves', async () => {
    const { caseId } = await makeDecidedCase(district, ['M07'])
    expectDone(await markPrimary(district.team, await about(caseId, 'W02')))
    const primary = async () => (await findingsOf(caseId)).filter((one) => one.isPrimary).map(({ code }) => code)
    expect(await primary()).toEqual(['W02'])
    expect(codeOf(await markPrimary(district.team, await about(caseId, 'M07')))).toBe('moved_on')
    expect(await primary(), 'a refusal takes nothing back').toEqual(['W02'])
  })
})

describe('adding by hand', () => {
  const evidence = 'Kader melihat anak merangkak di lantai tanah'

  test('the team’s is confirmed at once, with what was seen and without a rule', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await addFinding(district.team, { ...on(caseId), code: 'W05', evidence }))
    expect(await findingOf(caseId, 'W05')).toMatchObject({
      status: 'confirmed',
      ruleId: null,
      evidence: [{ note: evidence }],
    })
    expect(JSON.stringify((await eventsOf(caseId)).at(-1)?.detail)).not.toContain('lantai tanah')
  })

  test('an expert’s waits for the team', async () => {
    const { caseId } = await makeCaseInReview(district)
    expectDone(await addFinding(district.expert, { ...on(caseId), code: 'W05', evidence }))
    expect(await findingOf(caseId, 'W05')).toMatchObject({ status: 'suspected', decidedById: null })
    expect(codeOf(await addFinding(district.otherExpert, { ...on(caseId), code: 'W04', evidence }))).toBe('not_found')
    expect(codeOf(await addFinding(district.officer, { ...on(caseId), code: 'W04', evidence }))).toBe('forbidden')
  })

  test('a cause is listed once, and must be in the catalogue', async () => {
    const { caseId } = await makeCaseInReview(district)
    const refused = (code: string) => ({ refusal: { code: 'invalid_fields', params: { code } } })
    expect(await addFinding(district.team, { ...on(caseId), code: 'W02', evidence })).toMatchObject(
      refused('already_listed'),
    )
    expect(await addFinding(district.team, { ...on(caseId), code: 'Z99', evidence })).toMatchObject(
      refused('not_an_option'),
    )
    const twice = await Promise.all(
      [district.team, district.colleague].map((actor) => addFinding(actor, { ...on(caseId), code: 'W05', evidence })),
    )
    expect(twice.map(codeOf).toSorted()).toEqual(['done', 'invalid_fields'])
  })
})

describe('no action', () => {
  test('answers a confirmed finding with its reason, and can be taken back', async () => {
    const { caseId } = await makeReviewedCase(district)
    expect(await caseOf(caseId)).toMatchObject({ findingsUnanswered: 3 })
    expectDone(await answerNoAction(district.team, { ...(await about(caseId, 'M07')), reason }))
    expect(await findingOf(caseId, 'M07')).toMatchObject({ answered: true, noActionReason: reason })
    expect(await caseOf(caseId)).toMatchObject({ findingsUnanswered: 2 })

    expectDone(await withdrawNoAction(district.team, await about(caseId, 'M07')))
    expect(await findingOf(caseId, 'M07')).toMatchObject({ answered: false, noActionReason: null, noActionById: null })
    expect(await caseOf(caseId)).toMatchObject({ findingsUnanswered: 3 })
    expect(codeOf(await withdrawNoAction(district.team, await about(caseId, 'M07')))).toBe('moved_on')
  })

  test('only the team, only for a confirmed finding', async () => {
    const { caseId } = await makeDecidedCase(district, ['M07'])
    expect(codeOf(await answerNoAction(district.team, { ...(await about(caseId, 'M07')), reason }))).toBe('moved_on')
    expect(codeOf(await answerNoAction(district.expert, { ...(await about(caseId, 'W02')), reason }))).toBe('forbidden')
    expect(codeOf(await answerNoAction(district.foreignTeam, { ...(await about(caseId, 'W02')), reason }))).toBe(
      'not_found',
    )
  })
})

describe('reading', () => {
  const read = (actor: District['team'], caseId: string) =>
    asActor(actor, (tx) => readFindings(tx, actor, caseId, 'id'))

  test('says which answer, value and limit made it, in the order of the catalogue', async () => {
    const { caseId } = await makeCaseInReview(district)
    const page = await read(district.team, caseId)
    expect(page.findings.map(({ code }) => code)).toEqual(['M07', 'B01', 'W02'])
    expect(page.findings[1]).toMatchObject({
      rule: { id: 'B01-test', version: 1 },
      catalogueVersion: 1,
      lostGround: false,
      evidence: {
        sentences: [{ key: 'below', params: { value: '2.400 gram', threshold: '2.500 gram' } }],
        withheld: 0,
      },
    })
    expect(page).toMatchObject({ mayDecide: true, mayAdd: true, mayPlan: false })
    expect(await read(district.officer, caseId)).toMatchObject({ mayDecide: false, mayAdd: false })
    expect(await read(district.expert, caseId)).toMatchObject({ mayDecide: false, mayAdd: true })
  })

  test('restricted answers are for the health centre and the expert alone', async () => {
    const { caseId } = await makeCaseInReview(district)
    const { id } = await findingOf(caseId, 'B01')
    const evidence = [{ field: 'illnesses', value: ['hiv'], operator: 'includesAny', threshold: ['hiv'] }]
    await asSystem((tx) => tx.finding.update({ where: { id }, data: { evidence } }))
    const seen = async (actor: District['team']) =>
      (await read(actor, caseId)).findings.find(({ code }) => code === 'B01')?.evidence
    expect(await seen(district.team)).toEqual({ sentences: [], notes: [], withheld: 1 })
    expect((await seen(district.officer))?.sentences).toEqual([])
    expect((await seen(district.expert))?.sentences).toHaveLength(1)
    expect((await seen(district.center))?.sentences).toHaveLength(1)
  })

  test('does not exist elsewhere', async () => {
    const { caseId } = await makeCaseInReview(district)
    for (const actor of [district.foreignTeam, district.otherExpert, district.works]) {
      await expect(read(actor, caseId)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
    }
    await expect(read(district.team, 'bukan-id')).rejects.toThrow('404')
  })

  test('a signed case is decided', async () => {
    const { caseId } = await makeDecidedCase(district)
    expectDone(await signReview(district.expert, opinion(caseId)))
    expect(await read(district.team, caseId)).toMatchObject({ mayDecide: false, mayAdd: false, mayPlan: true })
  })
})
