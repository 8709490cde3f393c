import { makeCase } from '@/test/fixtures/case'
import { asSystem } from '../../db/as-system'
import { openWorksheet } from '../../worksheets/open-worksheet'
import { returnWorksheet } from '../../worksheets/return-worksheet'
import { saveSection } from '../../worksheets/save-section'
import { submitWorksheet } from '../../worksheets/submit-worksheet'
import { SECTIONS, typedSection } from '../../worksheets/test-answers'
import { verifyWorksheet } from '../../worksheets/verify-worksheet'
import { aboutCase, type Trial } from './target'

const [FIRST_SECTION = ''] = SECTIONS

/** From the first page of a worksheet to the health centre's word on it. */
export const WORKSHEETS: Record<string, Trial> = {
  openWorksheet: {
    permission: 'case:open_worksheet',
    make: async (district) => aboutCase(await makeCase(district, 'selected')),
    run: (actor, { caseId }, commandId) => openWorksheet(actor, { commandId, caseId }),
  },
  saveSection: {
    permission: 'worksheet:fill',
    make: async (district) => aboutCase(await makeCase(district, 'worksheet')),
    run: (actor, { caseId }, commandId) =>
      saveSection(actor, { commandId, caseId, section: FIRST_SECTION, raw: typedSection(FIRST_SECTION) }),
  },
  submitWorksheet: {
    permission: 'case:submit',
    make: async (district) => aboutCase(await makeCase(district, 'worksheet')),
    run: (actor, { caseId }, commandId) => submitWorksheet(actor, { commandId, caseId }),
    reaches: 'worksheet_incomplete',
  },
  returnWorksheet: {
    permission: 'case:return',
    make: async (district) => aboutCase(await makeCase(district, 'submitted')),
    run: (actor, { caseId }, commandId) =>
      returnWorksheet(actor, { commandId, caseId, general: 'Umur belum cocok', remarks: [] }),
  },
  verifyWorksheet: {
    permission: 'case:verify',
    make: async (district) => {
      const made = await makeCase(district, 'submitted')
      const confirmed = { status: 'confirmed', statusById: district.actors.health_center.id } as const
      await asSystem((tx) => tx.measurement.updateMany({ where: { caseId: made.caseId }, data: confirmed }))
      return aboutCase(made)
    },
    run: (actor, { caseId }, commandId) => verifyWorksheet(actor, { commandId, caseId }),
  },
}
