import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '@/lib/domain/days'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { answerNoAction } from '../findings/answer-no-action'
import { approvePlan } from './approve-plan'
import { draftFromCatalogue } from './draft-from-catalogue'
import { dropLine } from './drop-line'
import { readPlan } from './get-plan'
import { proposePlan } from './propose-plan'
import { sendBackPlan } from './send-back-plan'
import {
  caseOf,
  codeOf,
  type District,
  eventsOf,
  expectDone,
  findingOf,
  findingsOf,
  linesOf,
  makeApprovedCase,
  makeDistrict,
  makeDraftedCase,
  makeProposedCase,
  makeReviewedCase,
  on,
  plansOf,
  statusesOf,
  visitsOf,
} from './test-district'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

const reason = 'Anggaran belum masuk akal'

describe('proposing', () => {
  test('invariant 1: a finding without a response keeps the case in review', async () => {
    const { caseId } = await makeReviewedCase(district)
    expect(await proposePlan(district.team, on(caseId))).toMatchObject({
      refusal: { code: 'findings_without_response', params: { count: '3' } },
    })
    const { id: findingId } = await findingOf(caseId, 'W02')
    expectDone(await answerNoAction(district.team, { ...on(caseId), findingId, reason: 'Sudah ada jamban' }))
    expect(await proposePlan(district.team, on(caseId))).toMatchObject({ refusal: { params: { count: '2' } } })
    expect(await caseOf(caseId)).toMatchObject({ status: 'reviewed' })

    expectDone(await draftFromCatalogue(district.team, on(caseId), 'id'))
    expectDone(await proposePlan(district.team, on(caseId)))
    expect(await caseOf(caseId)).toMatchObject({ status: 'planned' })
    expect(await statusesOf(caseId)).toEqual(['proposed', 'proposed'])
    expect(await plansOf(caseId)).toMatchObject([{ version: 1, status: 'proposed', proposedById: district.team.id }])
  })

  test('a plan may say “no action” to everything, whether a line was drafted before or not', async () => {
    const { caseId } = await makeDraftedCase(district, ['W02'])
    const [line] = await linesOf(caseId)
    expectDone(await dropLine(district.team, { ...on(caseId), lineId: line?.id ?? '', reason: 'Sudah ada' }))
    expect(codeOf(await proposePlan(district.team, on(caseId)))).toBe('findings_without_response')
    const answer = async (about: string) => {
      const { id: findingId } = await findingOf(about, 'W02')
      return answerNoAction(district.team, { ...on(about), findingId, reason: 'Sudah ada jamban' })
    }
    expectDone(await answer(caseId))
    expectDone(await proposePlan(district.team, on(caseId)))

    const unwritten = await makeReviewedCase(district, ['W02'])
    expectDone(await answer(unwritten.caseId))
    expectDone(await proposePlan(district.team, on(unwritten.caseId)))
    expect(await plansOf(unwritten.caseId)).toMatchObject([{ version: 1, status: 'proposed' }])
    expectDone(await approvePlan(district.chair, on(unwritten.caseId)))
  })

  test('a plan of a case without causes or lines is empty', async () => {
    const { caseId } = await makeReviewedCase(district, ['W02'])
    await asSystem((tx) => tx.finding.deleteMany({ where: { caseId } }))
    expect(codeOf(await proposePlan(district.team, on(caseId)))).toBe('plan_empty')
    expect(await plansOf(caseId)).toEqual([])
  })

  test('is the team’s; sent twice it is one; two people at once, one is told', async () => {
    const { caseId } = await makeDraftedCase(district)
    expect(codeOf(await proposePlan(district.chair, on(caseId)))).toBe('forbidden')
    expect(codeOf(await proposePlan(district.foreignTeam, on(caseId)))).toBe('not_found')
    const outcomes = await Promise.all(
      [district.team, district.colleague].map((actor) => proposePlan(actor, on(caseId))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    const { caseId: twice } = await makeDraftedCase(district)
    const input = on(twice)
    for (const _time of [1, 2]) expectDone(await proposePlan(district.team, input))
    expect((await eventsOf(twice)).filter(({ step }) => step === 'propose_plan')).toHaveLength(1)
  })

  test('what was proposed is no longer written to', async () => {
    const { caseId } = await makeProposedCase(district)
    expect(codeOf(await draftFromCatalogue(district.team, on(caseId), 'id'))).toBe('moved_on')
    const { id: findingId } = await findingOf(caseId, 'W02')
    expect(codeOf(await answerNoAction(district.team, { ...on(caseId), findingId, reason: 'Sudah ada' }))).toBe(
      'moved_on',
    )
  })
})

describe('approving', () => {
  test('freezes the version as it stands, sends its lines out and starts three months of monitoring', async () => {
    const { caseId } = await makeApprovedCase(district)
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_follow_up', linesOpen: 3 })
    expect(await statusesOf(caseId)).toEqual(['approved', 'approved', 'approved'])
    expect(await plansOf(caseId)).toMatchObject([
      {
        status: 'approved',
        approvedById: district.chair.id,
        frozen: {
          version: 1,
          approvedOn: today(),
          approvedBy: 'Uji chair',
          proposedBy: 'Uji team',
          findings: [{ code: 'B01' }, { code: 'M07' }, { code: 'W02' }],
          lines: [{ number: 1 }, { number: 2 }, { number: 3 }],
        },
      },
    ])
    expect((await visitsOf(caseId)).map(({ month, dueOn }) => [month, isoDate(dueOn)])).toEqual(
      [1, 2, 3].map((month) => [month, addMonths(today(), month)]),
    )
  })

  test('an agency sees a line from then on, and not before', async () => {
    const { caseId } = await makeProposedCase(district)
    const seen = () =>
      asActor(district.works, (tx) => tx.planLine.findMany({ where: { caseId }, select: { causeCodes: true } }))
    expect(await seen()).toEqual([])
    expectDone(await approvePlan(district.chair, on(caseId)))
    expect((await seen()).map(({ causeCodes }) => causeCodes)).toEqual([['W02']])
  })

  test('is the chair’s own district’s, and never the proposer’s', async () => {
    const { caseId } = await makeProposedCase(district)
    expect(codeOf(await approvePlan(district.team, on(caseId)))).toBe('same_person')
    expect(codeOf(await approvePlan(district.colleague, on(caseId)))).toBe('forbidden')
    expect(codeOf(await approvePlan(district.foreignChair, on(caseId)))).toBe('not_found')
    expect(codeOf(await approvePlan(district.works, on(caseId)))).toBe('not_found')
    await asSystem((tx) => tx.plan.updateMany({ where: { caseId }, data: { proposedById: district.chair.id } }))
    expect(codeOf(await approvePlan(district.chair, on(caseId)))).toBe('same_person')
    const proposed = asSystem((tx) =>
      tx.plan.updateMany({ where: { caseId }, data: { approvedById: district.chair.id } }),
    )
    await expect(proposed, 'the database says so too').rejects.toThrow(/plan_people_check/)
  })

  test('two at once: one wins, the other is told who and when', async () => {
    const { caseId } = await makeProposedCase(district)
    const outcomes = await Promise.all(
      [district.chair, district.secretary].map((actor) => approvePlan(actor, on(caseId))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { params: { by: expect.stringMatching(/^Uji (chair|secretary)$/), at: expect.stringMatching(/\d/) } },
    })
    expect(await visitsOf(caseId)).toHaveLength(3)
    const input = on((await makeProposedCase(district)).caseId)
    for (const _time of [1, 2]) expectDone(await approvePlan(district.chair, input))
  })

  test('approving and sending back at once: one wins', async () => {
    const { caseId } = await makeProposedCase(district)
    const outcomes = await Promise.all([
      approvePlan(district.chair, on(caseId)),
      sendBackPlan(district.secretary, { ...on(caseId), reason }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
  })

  test('invariant 1 is asked again where a finding has lost its response meanwhile', async () => {
    const { caseId } = await makeProposedCase(district)
    await asSystem((tx) =>
      tx.planLine.updateMany({ where: { caseId, number: 1 }, data: { status: 'cancelled', statusReason: 'uji' } }),
    )
    expect(codeOf(await approvePlan(district.chair, on(caseId)))).toBe('findings_without_response')
    expect(await caseOf(caseId)).toMatchObject({ status: 'planned' })
  })

  test('invariant 2: neither a signed version nor the content of its lines can be changed', async () => {
    const { caseId } = await makeApprovedCase(district)
    const [line] = await linesOf(caseId)
    for (const change of [`activity = 'lain'`, `budget_rp = 1`, `due_on = due_on + 1`, `cause_codes = '{}'`]) {
      const update = asSystem((tx) => tx.$executeRawUnsafe(`UPDATE plan_line SET ${change} WHERE id = '${line?.id}'`))
      await expect(update, change).rejects.toThrow(/TU002|frozen/)
    }
    const thaw = asSystem((tx) => tx.$executeRaw`UPDATE plan SET frozen = '{}' WHERE case_id = ${caseId}::uuid`)
    await expect(thaw).rejects.toThrow(/TU002|frozen/)
  })
})

describe('sending back', () => {
  test('gives the plan to the team again, with the reason', async () => {
    const { caseId } = await makeProposedCase(district)
    expect(codeOf(await sendBackPlan(district.team, { ...on(caseId), reason }))).toBe('forbidden')
    expect(codeOf(await sendBackPlan(district.foreignChair, { ...on(caseId), reason }))).toBe('not_found')
    expectDone(await sendBackPlan(district.chair, { ...on(caseId), reason }))
    expect(await caseOf(caseId)).toMatchObject({ status: 'reviewed' })
    expect(await statusesOf(caseId)).toEqual(['draft', 'draft', 'draft'])
    expect(await plansOf(caseId)).toMatchObject([{ status: 'draft', sentBackReason: reason }])
    expect(codeOf(await sendBackPlan(district.chair, { ...on(caseId), reason }))).toBe('moved_on')

    expectDone(await proposePlan(district.colleague, on(caseId)))
    expect(await plansOf(caseId)).toMatchObject([{ sentBackReason: null, proposedById: district.colleague.id }])
    expectDone(await approvePlan(district.chair, on(caseId)))
  })
})

test('the page says who may sign, and to the proposer why not', async () => {
  const { caseId } = await makeProposedCase(district)
  const may = async (actor: District['team']) => (await asActor(actor, (tx) => readPlan(tx, actor, caseId, 'id'))).may
  expect(await may(district.chair)).toMatchObject({ sign: true, sendBack: true, isProposer: false, draft: false })
  expect(await may(district.team)).toMatchObject({ sign: false, sendBack: false, isProposer: true, draft: false })
  expect(await may(district.officer)).toMatchObject({ sign: false, isProposer: false })
  expect(await findingsOf(caseId)).toHaveLength(3)
})
