import { beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '@/lib/domain/plans/horizon'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { answerNoAction } from '../findings/answer-no-action'
import { declineLine } from '../lines/decline-line'
import { approvePlan } from './approve-plan'
import { draftFromCatalogue } from './draft-from-catalogue'
import { dropLine } from './drop-line'
import { readPlan } from './get-plan'
import { readPlanVersion } from './get-plan-version'
import { proposePlan } from './propose-plan'
import { revisePlan } from './revise-plan'
import { sendBackPlan } from './send-back-plan'
import {
  caseOf,
  codeOf,
  command,
  type District,
  eventsOf,
  expectDone,
  findingOf,
  findingsOf,
  linesOf,
  makeDistrict,
  makeReviewedCase,
  on,
  plansOf,
} from './test-district'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

async function makeDraftedCase(codes?: readonly string[]) {
  const made = await makeReviewedCase(district, codes)
  expectDone(await draftFromCatalogue(district.team, on(made.caseId), 'id'))
  return made
}

async function makeProposedCase() {
  const made = await makeDraftedCase()
  expectDone(await proposePlan(district.team, on(made.caseId)))
  return made
}

async function makeApprovedCase() {
  const made = await makeProposedCase()
  expectDone(await approvePlan(district.chair, on(made.caseId)))
  return made
}

const statusesOf = async (caseId: string) => (await linesOf(caseId)).map(({ status }) => status)
const visitsOf = (caseId: string) =>
  asSystem((tx) => tx.monitoringVisit.findMany({ where: { caseId }, orderBy: { month: 'asc' } }))
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
    const { caseId } = await makeDraftedCase(['W02'])
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
    const { caseId } = await makeDraftedCase()
    expect(codeOf(await proposePlan(district.chair, on(caseId)))).toBe('forbidden')
    expect(codeOf(await proposePlan(district.foreignTeam, on(caseId)))).toBe('not_found')
    const outcomes = await Promise.all(
      [district.team, district.colleague].map((actor) => proposePlan(actor, on(caseId))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    const { caseId: twice } = await makeDraftedCase()
    const input = on(twice)
    for (const _time of [1, 2]) expectDone(await proposePlan(district.team, input))
    expect((await eventsOf(twice)).filter(({ step }) => step === 'propose_plan')).toHaveLength(1)
  })

  test('what was proposed is no longer written to', async () => {
    const { caseId } = await makeProposedCase()
    expect(codeOf(await draftFromCatalogue(district.team, on(caseId), 'id'))).toBe('moved_on')
    const { id: findingId } = await findingOf(caseId, 'W02')
    expect(codeOf(await answerNoAction(district.team, { ...on(caseId), findingId, reason: 'Sudah ada' }))).toBe(
      'moved_on',
    )
  })
})

describe('approving', () => {
  test('freezes the version as it stands, sends its lines out and starts three months of monitoring', async () => {
    const { caseId } = await makeApprovedCase()
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
    const { caseId } = await makeProposedCase()
    const seen = () =>
      asActor(district.works, (tx) => tx.planLine.findMany({ where: { caseId }, select: { causeCodes: true } }))
    expect(await seen()).toEqual([])
    expectDone(await approvePlan(district.chair, on(caseId)))
    expect((await seen()).map(({ causeCodes }) => causeCodes)).toEqual([['W02']])
  })

  test('is the chair’s own district’s, and never the proposer’s', async () => {
    const { caseId } = await makeProposedCase()
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
    const { caseId } = await makeProposedCase()
    const outcomes = await Promise.all(
      [district.chair, district.secretary].map((actor) => approvePlan(actor, on(caseId))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { params: { by: expect.stringMatching(/^Uji (chair|secretary)$/), at: expect.stringMatching(/\d/) } },
    })
    expect(await visitsOf(caseId)).toHaveLength(3)
    const input = on((await makeProposedCase()).caseId)
    for (const _time of [1, 2]) expectDone(await approvePlan(district.chair, input))
  })

  test('approving and sending back at once: one wins', async () => {
    const { caseId } = await makeProposedCase()
    const outcomes = await Promise.all([
      approvePlan(district.chair, on(caseId)),
      sendBackPlan(district.secretary, { ...on(caseId), reason }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['done', 'moved_on'])
  })

  test('invariant 1 is asked again where a finding has lost its response meanwhile', async () => {
    const { caseId } = await makeProposedCase()
    await asSystem((tx) =>
      tx.planLine.updateMany({ where: { caseId, number: 1 }, data: { status: 'cancelled', statusReason: 'uji' } }),
    )
    expect(codeOf(await approvePlan(district.chair, on(caseId)))).toBe('findings_without_response')
    expect(await caseOf(caseId)).toMatchObject({ status: 'planned' })
  })

  test('invariant 2: neither a signed version nor the content of its lines can be changed', async () => {
    const { caseId } = await makeApprovedCase()
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
    const { caseId } = await makeProposedCase()
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

describe('revising', () => {
  const why = 'Dinas PUPR menyerahkan ke Dinas Kesehatan'

  async function makeDeclinedCase() {
    const made = await makeApprovedCase()
    const line = (await linesOf(made.caseId)).find(({ causeCodes }) => causeCodes.includes('W02'))
    if (!line) throw new Error('no line')
    const declined = { commandId: command(), lineId: line.id, reason: 'Bukan urusan kami', proposedAgencyId: null }
    expectDone(await declineLine(district.works, declined))
    return { ...made, line }
  }

  test('opens one next version, with the reason; the one in force stays in force', async () => {
    const { caseId } = await makeApprovedCase()
    expect(codeOf(await draftFromCatalogue(district.team, on(caseId), 'id')), 'not without a reason').toBe('moved_on')
    const input = { ...on(caseId), reason: why, lineId: '', agencyId: '' }
    await Promise.all(
      [district.team, district.colleague].map((actor) => revisePlan(actor, { ...input, commandId: command() })),
    )
    expect(await plansOf(caseId)).toMatchObject([{ status: 'approved' }, { version: 2, status: 'draft', reason: why }])
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_follow_up' })
    expect(codeOf(await revisePlan(district.chair, input))).toBe('forbidden')
    expect(codeOf(await revisePlan(district.foreignTeam, input))).toBe('not_found')
  })

  test('gives a declined line to another agency without leaving its finding unanswered', async () => {
    const { caseId, line } = await makeDeclinedCase()
    const input = { ...on(caseId), reason: why, lineId: line.id }
    expect(await revisePlan(district.team, { ...input, agencyId: district.agencies.PUPR })).toMatchObject({
      refusal: { params: { agencyId: 'not_an_option' } },
    })
    expect(codeOf(await revisePlan(district.team, { ...input, agencyId: district.agencies.FOREIGN }))).toBe('not_found')

    expectDone(await revisePlan(district.team, { ...input, agencyId: district.agencies.DINKES }))
    const lines = await linesOf(caseId)
    expect(lines.find(({ id }) => id === line.id)).toMatchObject({ status: 'cancelled', statusReason: why })
    expect(lines.at(-1)).toMatchObject({
      number: 4,
      status: 'draft',
      replacesId: line.id,
      leadAgencyId: district.agencies.DINKES,
      causeCodes: ['W02'],
    })
    expect(await findingOf(caseId, 'W02')).toMatchObject({ answered: true })
  })

  test('the new version is signed while the work goes on; the old one stays readable as it was', async () => {
    const { caseId, line } = await makeDeclinedCase()
    const [first] = await plansOf(caseId)
    expectDone(
      await revisePlan(district.team, {
        ...on(caseId),
        reason: why,
        lineId: line.id,
        agencyId: district.agencies.DINKES,
      }),
    )
    expectDone(await proposePlan(district.team, on(caseId)))
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_follow_up' })
    expect(codeOf(await revisePlan(district.team, { ...on(caseId), reason: why, lineId: '', agencyId: '' }))).toBe(
      'moved_on',
    )
    expectDone(await approvePlan(district.chair, on(caseId)))
    expect(await plansOf(caseId)).toMatchObject([{ status: 'superseded' }, { status: 'approved' }])
    expect((await plansOf(caseId))[0]?.frozen).toEqual(first?.frozen)
    expect(await visitsOf(caseId), 'monitoring goes on as it began').toHaveLength(3)

    const read = (version: number) =>
      asActor(district.officer, (tx) => readPlanVersion(tx, district.officer, caseId, version))
    const old = await read(1)
    expect(old.frozen.lines.find(({ number }) => number === line.number)?.leadAgency.name).toBe('Dinas PUPR')
    expect(old).toMatchObject({ latest: 2, about: { status: 'superseded' } })
    const now = await read(2)
    expect(now.frozen.lines.map(({ number }) => number)).not.toContain(line.number)
    expect(now.frozen.lines.find(({ number }) => number === 4)?.leadAgency.name).toBe('Dinas DINKES')
    for (const version of [3, 0, 1.5, Number.NaN]) await expect(read(version)).rejects.toThrow('404')
    const foreign = asActor(district.foreignChair, (tx) => readPlanVersion(tx, district.foreignChair, caseId, 1))
    await expect(foreign).rejects.toThrow('404')
    expect((await eventsOf(caseId)).map(({ step }) => step)).toEqual(
      expect.arrayContaining(['plan.propose', 'plan.approve']),
    )
  })

  test('a revision sent back leaves the case and its running lines as they are', async () => {
    const { caseId, line } = await makeDeclinedCase()
    expectDone(
      await revisePlan(district.team, {
        ...on(caseId),
        reason: why,
        lineId: line.id,
        agencyId: district.agencies.DINKES,
      }),
    )
    expectDone(await proposePlan(district.team, on(caseId)))
    expectDone(await sendBackPlan(district.chair, { ...on(caseId), reason }))
    expect(await caseOf(caseId)).toMatchObject({ status: 'in_follow_up' })
    expect((await statusesOf(caseId)).toSorted()).toEqual(['approved', 'approved', 'cancelled', 'draft'])
  })

  test('a revision is not signed for a case that was evaluated meanwhile', async () => {
    const { caseId, line } = await makeDeclinedCase()
    expectDone(
      await revisePlan(district.team, {
        ...on(caseId),
        reason: why,
        lineId: line.id,
        agencyId: district.agencies.DINKES,
      }),
    )
    expectDone(await proposePlan(district.team, on(caseId)))
    await asSystem((tx) => tx.auditCase.update({ where: { id: caseId }, data: { status: 'evaluated' } }))
    expect(codeOf(await approvePlan(district.chair, on(caseId)))).toBe('moved_on')
    expect(await plansOf(caseId)).toMatchObject([{ status: 'approved' }, { status: 'proposed' }])
  })
})

test('the page says who may sign, and to the proposer why not', async () => {
  const { caseId } = await makeProposedCase()
  const may = async (actor: District['team']) => (await asActor(actor, (tx) => readPlan(tx, actor, caseId, 'id'))).may
  expect(await may(district.chair)).toMatchObject({ sign: true, sendBack: true, isProposer: false, draft: false })
  expect(await may(district.team)).toMatchObject({ sign: false, sendBack: false, isProposer: true, draft: false })
  expect(await may(district.officer)).toMatchObject({ sign: false, isProposer: false })
  expect(await findingsOf(caseId)).toHaveLength(3)
})
