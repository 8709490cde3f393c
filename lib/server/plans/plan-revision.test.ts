import { beforeAll, describe, expect, test } from 'vitest'
import { asActor } from '../db/as-actor'
import { asSystem } from '../db/as-system'
import { declineLine } from '../lines/decline-line'
import { approvePlan } from './approve-plan'
import { draftFromCatalogue } from './draft-from-catalogue'
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
  linesOf,
  makeApprovedCase,
  makeDistrict,
  on,
  plansOf,
  statusesOf,
  visitsOf,
} from './test-district'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

describe('revising', () => {
  const why = 'Dinas PUPR menyerahkan ke Dinas Kesehatan'

  async function makeDeclinedCase() {
    const made = await makeApprovedCase(district)
    const line = (await linesOf(made.caseId)).find(({ causeCodes }) => causeCodes.includes('W02'))
    if (!line) throw new Error('no line')
    const declined = { commandId: command(), lineId: line.id, reason: 'Bukan urusan kami', proposedAgencyId: null }
    expectDone(await declineLine(district.works, declined))
    return { ...made, line }
  }

  test('opens one next version, with the reason; the one in force stays in force', async () => {
    const { caseId } = await makeApprovedCase(district)
    expect(codeOf(await draftFromCatalogue(district.team, on(caseId), 'id')), 'not without a reason').toBe('moved_on')
    const input = { ...on(caseId), reason: why, lineId: null, agencyId: null }
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

  test('only what an agency gave back is given to another', async () => {
    const { caseId } = await makeApprovedCase(district)
    const [line] = await linesOf(caseId)
    const input = { ...on(caseId), reason: why, lineId: line?.id ?? '', agencyId: district.agencies.DPPKB }
    expect(codeOf(await revisePlan(district.team, input))).toBe('moved_on')
    expect(await plansOf(caseId), 'and no version is opened for it').toHaveLength(1)
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
    expect(codeOf(await revisePlan(district.team, { ...on(caseId), reason: why, lineId: null, agencyId: null }))).toBe(
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
    expectDone(await sendBackPlan(district.chair, { ...on(caseId), reason: 'Anggaran belum masuk akal' }))
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
