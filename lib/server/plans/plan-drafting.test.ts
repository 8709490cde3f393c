import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '@/lib/domain/days'
import { FINDING_CATALOGUE } from '@/lib/domain/findings/catalogue'
import type { SaveLineInput } from '@/lib/domain/plans/save-line-input'
import { today } from '../clock'
import { asActor } from '../db/as-actor'
import { draftFromCatalogue } from './draft-from-catalogue'
import { dropLine } from './drop-line'
import { readLineForm } from './get-line-form'
import { readPlan } from './get-plan'
import { saveLine } from './save-line'
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
  makeCaseInReview,
  makeDistrict,
  makeReviewedCase,
  on,
  plansOf,
} from './test-district'

let district: District
beforeAll(async () => {
  district = await makeDistrict()
})

/** A line for the finding of this code, as the team would type it. */
async function typedLine(caseId: string, code: string, change: Partial<SaveLineInput> = {}): Promise<SaveLineInput> {
  return {
    ...on(caseId),
    lineId: null,
    findingIds: [(await findingOf(caseId, code)).id],
    kind: 'sensitive',
    activity: 'Bangun jamban dan tangki septik',
    targetVolume: 1,
    unit: 'unit',
    beneficiary: 'Keluarga Ibu Uji',
    place: 'RT 02, Desa Satu',
    leadAgencyId: district.agencies.PUPR,
    supportAgencyIds: [district.agencies.DINKES, district.agencies.PUPR],
    startsOn: today(),
    dueOn: addDays(today(), 60),
    fundSource: 'APBD_KAB',
    budgetRp: null,
    successIndicator: 'Foto jamban terpakai',
    ...change,
  }
}

describe('from the catalogue', () => {
  test('drafts a line for every unanswered finding, addressed to the family without the child’s name', async () => {
    const { caseId } = await makeReviewedCase(district)
    const outcome = await draftFromCatalogue(district.team, on(caseId), 'id')
    expect(outcome).toEqual({ ok: true, value: { drafted: 3 } })
    const lines = await linesOf(caseId)
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3])
    for (const line of lines) {
      expect(line).toMatchObject({
        status: 'draft',
        beneficiary: 'Keluarga Ibu Uji / Ayah Uji',
        place: 'Gang Mawar, RT 02, Desa Satu',
        budgetRp: null,
        districtCode: '63.05',
      })
      expect(line.deadlineOn).toEqual(line.dueOn)
      expect(line.agencies.filter(({ isLead }) => isLead).map(({ agencyId }) => agencyId)).toEqual([line.leadAgencyId])
      expect(line.findings).toHaveLength(1)
    }
    expect(await findingsOf(caseId)).toMatchObject([{ answered: true }, { answered: true }, { answered: true }])
    expect(await caseOf(caseId)).toMatchObject({ findingsUnanswered: 0 })
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      step: 'line.draft',
      detail: { catalogue: FINDING_CATALOGUE.version },
    })
  })

  test('leaves answered findings alone, and is done once a command', async () => {
    const { caseId } = await makeReviewedCase(district)
    expectDone(await saveLine(district.team, await typedLine(caseId, 'W02')))
    const input = on(caseId)
    for (const _time of [1, 2])
      expect(await draftFromCatalogue(district.team, input, 'id')).toMatchObject({ value: { drafted: 2 } })
    expect(await draftFromCatalogue(district.team, on(caseId), 'id')).toMatchObject({ value: { drafted: 0 } })
    expect(await linesOf(caseId)).toHaveLength(3)
  })

  test('two people at once draft each finding once', async () => {
    const { caseId } = await makeReviewedCase(district)
    await Promise.all([district.team, district.colleague].map((actor) => draftFromCatalogue(actor, on(caseId), 'id')))
    expect(await linesOf(caseId)).toHaveLength(3)
    expect(await plansOf(caseId)).toHaveLength(1)
  })
})

describe('a line by hand', () => {
  test('is written with its findings and agencies, and answers them', async () => {
    const { caseId } = await makeReviewedCase(district)
    const both = [(await findingOf(caseId, 'W02')).id, (await findingOf(caseId, 'M07')).id]
    expectDone(
      await saveLine(district.team, await typedLine(caseId, 'W02', { findingIds: both, budgetRp: 2_500_000n })),
    )
    const [line] = await linesOf(caseId)
    expect(line).toMatchObject({ number: 1, budgetRp: 2_500_000n, causeCodes: ['M07', 'W02'] })
    expect(line?.agencies.map(({ agencyId, isLead }) => [agencyId, isLead])).toEqual([
      [district.agencies.PUPR, true],
      [district.agencies.DINKES, false],
    ])
    expect(await caseOf(caseId)).toMatchObject({ findingsUnanswered: 1 })
  })

  test('is written again while it is a draft: causes, answers and agencies follow', async () => {
    const { caseId } = await makeReviewedCase(district)
    const made = await saveLine(district.team, await typedLine(caseId, 'W02'))
    if (!made.ok) throw new Error('refused')
    const { lineId } = made.value
    const change = { lineId, leadAgencyId: district.agencies.DPPKB, supportAgencyIds: [] }
    expectDone(await saveLine(district.colleague, await typedLine(caseId, 'M07', change)))
    expect(await linesOf(caseId)).toMatchObject([
      { id: lineId, number: 1, causeCodes: ['M07'], agencies: [{ agencyId: district.agencies.DPPKB, isLead: true }] },
    ])
    expect(await findingOf(caseId, 'W02')).toMatchObject({ answered: false })
    expect(await findingOf(caseId, 'M07')).toMatchObject({ answered: true })
  })

  test('keeps to this case’s confirmed findings and this district’s agencies', async () => {
    const { caseId } = await makeReviewedCase(district)
    const other = await makeReviewedCase(district)
    const wrong = async (change: Partial<SaveLineInput>) => {
      const outcome = await saveLine(district.team, await typedLine(caseId, 'W02', change))
      return outcome.ok ? {} : outcome.refusal.params
    }
    expect(await wrong({ findingIds: [(await findingOf(other.caseId, 'W02')).id] })).toEqual({
      findingIds: 'not_an_option',
    })
    expect(await wrong({ leadAgencyId: district.agencies.FOREIGN })).toEqual({ leadAgencyId: 'not_an_option' })
    expect(await wrong({ supportAgencyIds: [command()] })).toEqual({ supportAgencyIds: 'not_an_option' })
    expect(await linesOf(caseId)).toEqual([])
    expect(await plansOf(caseId), 'a refusal opens no plan').toEqual([])
  })

  test('a line of another case is not found', async () => {
    const one = await makeReviewedCase(district)
    const other = await makeReviewedCase(district)
    const made = await saveLine(district.team, await typedLine(other.caseId, 'W02'))
    if (!made.ok) throw new Error('refused')
    const input = await typedLine(one.caseId, 'W02', { lineId: made.value.lineId })
    expect(codeOf(await saveLine(district.team, input))).toBe('not_found')
  })

  test('is the team’s, in its district, once the review is signed', async () => {
    const { caseId } = await makeReviewedCase(district)
    const input = () => typedLine(caseId, 'W02')
    for (const actor of [district.officer, district.center, district.expert, district.chair])
      expect(codeOf(await saveLine(actor, await input())), actor.username).toBe('forbidden')
    for (const actor of [district.foreignTeam, district.works])
      expect(codeOf(await saveLine(actor, await input())), actor.username).toBe('not_found')
    const early = await makeCaseInReview(district)
    expect(codeOf(await saveLine(district.team, await typedLine(early.caseId, 'W02')))).toBe('moved_on')
  })
})

describe('dropping a draft', () => {
  test('leaves its number and its reason, and the finding waits again', async () => {
    const { caseId } = await makeReviewedCase(district)
    const made = await saveLine(district.team, await typedLine(caseId, 'W02'))
    if (!made.ok) throw new Error('refused')
    const input = { ...on(caseId), lineId: made.value.lineId, reason: 'Sudah dibangun desa' }
    for (const _time of [1, 2]) expectDone(await dropLine(district.team, input))
    expect(await linesOf(caseId)).toMatchObject([{ status: 'cancelled', statusReason: 'Sudah dibangun desa' }])
    expect(await findingOf(caseId, 'W02')).toMatchObject({ answered: false })
    expect(codeOf(await dropLine(district.team, { ...input, commandId: command() }))).toBe('moved_on')

    expectDone(await saveLine(district.team, await typedLine(caseId, 'W02')))
    expect((await linesOf(caseId)).map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('the pages', () => {
  const plan = (actor: District['team'], caseId: string) => asActor(actor, (tx) => readPlan(tx, actor, caseId, 'id'))

  test('say how many findings wait, what the lines answer, and what may be done', async () => {
    const { caseId } = await makeReviewedCase(district)
    expect(await plan(district.team, caseId)).toMatchObject({ step: 'answer', unanswered: 3, plan: null, lines: [] })
    expectDone(await saveLine(district.team, await typedLine(caseId, 'W02', { budgetRp: 1_000n })))
    const page = await plan(district.team, caseId)
    expect(page).toMatchObject({
      unanswered: 2,
      may: { draft: true, answer: true, revise: false, sign: false },
      lines: [{ number: 1, version: 1, budgetRp: '1000', targetVolume: 1, fromCatalogue: null }],
    })
    expect(page.findings.find(({ code }) => code === 'W02')?.lineNumbers).toEqual([1])
    expect((await plan(district.chair, caseId)).may).toMatchObject({ draft: false, answer: false, sign: false })
    await expect(plan(district.foreignTeam, caseId)).rejects.toThrow('404')
  })

  test('the form of a new line starts from the finding’s entry in the catalogue', async () => {
    const { caseId } = await makeReviewedCase(district)
    const { id: findingId } = await findingOf(caseId, 'W02')
    const form = await asActor(district.team, (tx) => readLineForm(tx, district.team, caseId, { findingId }, 'id'))
    expect(form.values).toMatchObject({
      findingIds: [findingId],
      kind: 'sensitive',
      leadAgencyId: district.agencies.PUPR,
      startsOn: today(),
      beneficiary: 'Keluarga Ibu Uji / Ayah Uji',
    })
    const blank = await asActor(district.team, (tx) =>
      readLineForm(tx, district.team, caseId, { findingId: null }, 'id'),
    )
    expect(blank.values).not.toHaveProperty('activity')
    const asChair = asActor(district.chair, (tx) => readLineForm(tx, district.chair, caseId, { findingId }, 'id'))
    await expect(asChair).rejects.toThrow('404')
  })

  test('the form of a draft starts with what was typed, and only drafts have one', async () => {
    const { caseId } = await makeReviewedCase(district)
    const line = await typedLine(caseId, 'W02', { budgetRp: 2_500_000n, targetVolume: 1.5 })
    const made = await saveLine(district.team, line)
    if (!made.ok) throw new Error('refused')
    const { lineId } = made.value
    const read = () => asActor(district.team, (tx) => readLineForm(tx, district.team, caseId, { lineId }, 'id'))
    expect((await read()).values).toMatchObject({ budgetRp: '2.500.000', targetVolume: '1,5', unit: 'unit' })
    expectDone(await dropLine(district.team, { ...on(caseId), lineId, reason: 'Sudah dibangun' }))
    await expect(read()).rejects.toThrow('404')
  })
})
