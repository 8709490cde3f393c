import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { ProposeCaseInput } from '@/lib/domain/cases/propose-case-input'
import type { CaseGroup } from '@/lib/domain/worksheets/case-group'
import { proposeCase } from '../cases/propose-case'
import { selectCase } from '../cases/select-case'
import { recordDelivery } from '../pregnancies/record-delivery'
import { birth, makePregnant, makeWoman } from '../pregnancies/test-woman'
import { saveSection } from './save-section'
import { codeOf, step, village } from './test-steps'
import { sheetOf, typedSection } from './test-answers'

export type WomansGroup = Exclude<CaseGroup, 'BADUTA' | 'BALITA'>
export const WOMENS_GROUPS: WomansGroup[] = ['CATIN', 'BUMIL', 'BUFAS']

/** A bride, a woman 30 weeks pregnant or a mother of today, taken into the audit by the team. */
export async function selectedWoman(group: WomansGroup) {
  const personId = group === 'CATIN' ? await makeWoman(village.officer) : await makePregnant(village.officer)
  if (group === 'BUFAS') {
    expect(codeOf(await recordDelivery(village.officer, birth(personId)))).toBe('done')
  }
  const input = ProposeCaseInput.parse({
    commandId: randomUUID(),
    personId,
    group,
    selectionReason: 'data_complete',
    selectionNote: '',
  })
  const proposed = await proposeCase(village.officer, input)
  if (!proposed.ok) throw new Error(`refused: ${JSON.stringify(proposed.refusal)}`)
  const { caseId } = proposed.value
  expect(codeOf(await selectCase(village.team, { ...step(caseId), note: null }))).toBe('done')
  return { caseId, personId }
}

/** Answers every required question of an opened worksheet. */
export async function fillIn(caseId: string, group: WomansGroup) {
  const definition = sheetOf(group)
  for (const { code: section } of definition.sections) {
    const raw = typedSection(section, definition)
    const outcome = await saveSection(village.officer, { ...step(caseId), section, raw })
    expect(outcome, section).toMatchObject({ ok: true, value: { errors: {} } })
  }
}
