import { describe, expect, test } from 'vitest'
import { asSystem } from '../db/as-system'
import { openWorksheet } from './open-worksheet'
import { returnWorksheet } from './return-worksheet'
import { saveSection } from './save-section'
import { submitWorksheet } from './submit-worksheet'
import {
  answerOf,
  codeOf,
  confirm,
  filled,
  measure,
  opened,
  selected,
  statusOf,
  step,
  submitted,
  village,
  worksheetsOf,
} from './test-steps'
import { verifyWorksheet } from './verify-worksheet'

describe('opening', () => {
  test('starts version 1 with what the register knows, and takes the case on', async () => {
    const { caseId } = await opened()
    const [worksheet] = await worksheetsOf(caseId)
    expect(worksheet).toMatchObject({ version: 1, status: 'draft', authorId: village.officer.id })
    expect(worksheet?.totalRequired).toBeGreaterThan(20)
    expect(await answerOf(caseId, 'birthLengthCm')).toMatchObject({ value: '46.5', source: 'other', status: 'filled' })
    expect(await answerOf(caseId, 'gestationWeeks')).toBeUndefined()
    expect(await statusOf(caseId)).toBe('worksheet')
  })

  test('needs the family’s consent, and one that was taken back is none', async () => {
    const without = await selected()
    await asSystem((tx) => tx.consent.deleteMany({ where: { personId: without.personId } }))
    expect(codeOf(await openWorksheet(village.officer, step(without.caseId)))).toBe('consent_missing')

    const withdrawn = await selected()
    await asSystem((tx) =>
      tx.consent.updateMany({ where: { personId: withdrawn.personId }, data: { withdrawnAt: new Date() } }),
    )
    expect(codeOf(await openWorksheet(village.officer, step(withdrawn.caseId)))).toBe('consent_missing')
    expect(await statusOf(withdrawn.caseId)).toBe('selected')
  })

  test('is the village officer’s, does not exist for a neighbour, and happens once', async () => {
    const { caseId } = await selected()
    expect(codeOf(await openWorksheet(village.verifier, step(caseId)))).toBe('forbidden')
    expect(codeOf(await openWorksheet(village.neighbour, step(caseId)))).toBe('not_found')
    const input = step(caseId)
    const first = await openWorksheet(village.officer, input)
    expect(await openWorksheet(village.officer, input)).toEqual(first)
    expect(codeOf(await openWorksheet(village.officer, step(caseId)))).toBe('moved_on')
    expect(await worksheetsOf(caseId)).toHaveLength(1)
  })
})

describe('saving a page', () => {
  test('keeps the good answers and names the bad ones', async () => {
    const { caseId } = await opened()
    const raw = { auditOfficer: ['Siti'], childOrder: ['dua'], siblingsTotal: ['3'], birthWeightG: ['8888'] }
    const outcome = await saveSection(village.officer, { ...step(caseId), section: 'identity', raw })
    expect(outcome).toMatchObject({
      ok: true,
      value: { errors: { childOrder: 'not_a_number', birthWeightG: 'sentinel' }, next: 'nutrition' },
    })
    expect(await answerOf(caseId, 'siblingsTotal')).toMatchObject({ value: '3' })
    expect(await answerOf(caseId, 'childOrder')).toBeUndefined()
    expect(await answerOf(caseId, 'birthWeightG'), 'keeps what it was').toMatchObject({ value: '2400' })
  })

  test('a cleared answer is gone, a blank one was never there', async () => {
    const { caseId } = await opened()
    const raw = { birthWeightG: [''], birthHeadCm: [''] }
    await saveSection(village.officer, { ...step(caseId), section: 'identity', raw })
    expect(await answerOf(caseId, 'birthWeightG')).toBeUndefined()
    expect(await answerOf(caseId, 'birthHeadCm')).toBeUndefined()
    expect(await answerOf(caseId, 'birthLengthCm'), 'was not on the form').toMatchObject({ value: '46.5' })
  })

  test('the page’s source counts for new answers, a question’s own wins, an earlier one stays', async () => {
    const { caseId } = await opened()
    const raw = { childOrder: ['1'], siblingsTotal: ['1'], 'siblingsTotal.source': ['siga'], birthWeightG: ['2400'] }
    const input = { ...step(caseId), section: 'identity', raw, sectionSource: 'kia_book' as const }
    await saveSection(village.officer, input)
    expect(await answerOf(caseId, 'childOrder')).toMatchObject({ source: 'kia_book' })
    expect(await answerOf(caseId, 'siblingsTotal')).toMatchObject({ source: 'siga' })
    expect(await answerOf(caseId, 'birthWeightG')).toMatchObject({ source: 'other' })
  })

  test('the same form twice writes once; the same page with another answer is saved', async () => {
    const { caseId } = await opened()
    const input = { ...step(caseId), section: 'identity', raw: { childOrder: ['1'] } }
    await saveSection(village.officer, input)
    await saveSection(village.officer, { ...step(caseId), section: 'identity', raw: { childOrder: ['4'] } })
    await saveSection(village.officer, input)
    expect(await answerOf(caseId, 'childOrder')).toMatchObject({ value: '4' })
    await saveSection(village.officer, { ...input, raw: { childOrder: ['5'] } })
    expect(await answerOf(caseId, 'childOrder')).toMatchObject({ value: '5' })
    const saves = await asSystem((tx) => tx.caseEvent.count({ where: { caseId, step: 'worksheet.save' } }))
    expect(saves).toBe(3)
  })

  test('history tells the page and the counts, never an answer', async () => {
    const { caseId } = await opened()
    await saveSection(village.officer, { ...step(caseId), section: 'identity', raw: { auditPlace: ['Rumah biru'] } })
    const events = await asSystem((tx) => tx.caseEvent.findMany({ where: { caseId, step: 'worksheet.save' } }))
    expect(events).toHaveLength(1)
    expect(events[0]?.detail).toMatchObject({ section: 'identity', changed: 1 })
    expect(JSON.stringify(events[0]?.detail)).not.toContain('biru')
  })

  test('is refused to others, to other pages, and before it was opened', async () => {
    const { caseId } = await opened()
    const input = { ...step(caseId), section: 'identity', raw: { childOrder: ['1'] } }
    expect(codeOf(await saveSection(village.neighbour, input))).toBe('not_found')
    expect(codeOf(await saveSection(village.verifier, { ...input, ...step(caseId) }))).toBe('forbidden')
    expect(codeOf(await saveSection(village.officer, { ...input, ...step(caseId), section: 'nothing' }))).toBe(
      'not_found',
    )
    const unopened = await selected()
    expect(codeOf(await saveSection(village.officer, { ...input, ...step(unopened.caseId) }))).toBe('moved_on')
  })

  test('two at once both count', async () => {
    const { caseId } = await opened()
    const save = (raw: Record<string, string[]>) =>
      saveSection(village.officer, { ...step(caseId), section: 'identity', raw })
    await Promise.all([save({ childOrder: ['1'] }), save({ siblingsTotal: ['2'] })])
    expect(await answerOf(caseId, 'childOrder')).toMatchObject({ value: '1' })
    expect(await answerOf(caseId, 'siblingsTotal')).toMatchObject({ value: '2' })
  })
})

describe('submitting', () => {
  test('says how many questions are open, then that nobody measured, then hands over', async () => {
    const draft = await opened()
    const early = await submitWorksheet(village.officer, step(draft.caseId))
    expect(early).toMatchObject({ ok: false, refusal: { code: 'worksheet_incomplete' } })
    expect(Number(!early.ok && early.refusal.params?.count)).toBeGreaterThan(20)

    const subject = await filled()
    expect(codeOf(await submitWorksheet(village.officer, step(subject.caseId)))).toBe('measurement_missing')
    await measure(subject)
    expect(codeOf(await submitWorksheet(village.officer, step(subject.caseId)))).toBe('done')
    expect(await statusOf(subject.caseId)).toBe('submitted')
    expect((await worksheetsOf(subject.caseId))[0]).toMatchObject({ status: 'submitted' })

    const late = await saveSection(village.officer, {
      ...step(subject.caseId),
      section: 'identity',
      raw: { childOrder: ['1'] },
    })
    expect(codeOf(late)).toBe('moved_on')
  })
})

describe('returning', () => {
  test('needs a remark, and a correction is a new version beside the old', async () => {
    const { caseId } = await submitted()
    const back = { ...step(caseId), general: '', remarks: [{ field: 'childOrder', reason: '' }] }
    expect(codeOf(await returnWorksheet(village.verifier, back))).toBe('remark_missing')
    expect(await statusOf(caseId)).toBe('submitted')

    const remarks = [{ field: 'childOrder', reason: 'Tidak sama dengan KK' }]
    expect(codeOf(await returnWorksheet(village.verifier, { ...back, ...step(caseId), remarks }))).toBe('done')
    expect(await statusOf(caseId)).toBe('returned')

    await saveSection(village.officer, { ...step(caseId), section: 'identity', raw: { childOrder: ['3'] } })
    const [old, corrected] = await worksheetsOf(caseId)
    const orderIn = (worksheet: typeof old) =>
      worksheet?.answers.find((answer) => answer.fieldCode === 'childOrder')?.value
    expect([old?.status, orderIn(old)]).toEqual(['returned', '2'])
    expect([corrected?.status, corrected?.version, orderIn(corrected)]).toEqual(['draft', 2, '3'])
    expect(corrected?.answers).toHaveLength(old?.answers.length ?? 0)

    expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
    const open = await asSystem((tx) => tx.worksheetRemark.count({ where: { caseId, resolvedAt: null } }))
    expect(open).toBe(0)
  })

  test('the team may send a verified one back, the village may not', async () => {
    const { caseId, measurementId } = await submitted()
    await confirm(measurementId)
    await verifyWorksheet(village.verifier, step(caseId))
    const back = { general: 'Ukur ulang', remarks: [] }
    expect(codeOf(await returnWorksheet(village.officer, { ...step(caseId), ...back }))).toBe('same_person')
    expect(codeOf(await returnWorksheet(village.team, { ...step(caseId), ...back }))).toBe('done')
    expect(codeOf(await submitWorksheet(village.officer, step(caseId)))).toBe('done')
    expect((await worksheetsOf(caseId)).map(({ status }) => status)).toEqual(['returned', 'submitted'])
  })
})
