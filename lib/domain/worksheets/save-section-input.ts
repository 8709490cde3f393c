import { z } from 'zod'
import { id } from '../typed/text-fields'
import { ANSWER_SOURCES } from './answer'

/** One page of a worksheet as it was sent. The answers themselves are parsed under the worksheet's own definition. */
export const SaveSectionInput = z.object({
  commandId: id,
  caseId: id,
  section: z.string().regex(/^[A-Za-z]{1,40}$/, 'unknown'),
  /** Where most of this page's answers come from, or nothing: then each question's usual source counts. */
  sectionSource: z.enum(ANSWER_SOURCES, 'not_an_option').optional(),
  raw: z.record(z.string().max(80), z.array(z.string().max(10_000, 'too_long')).max(60)),
})
export type SaveSectionInput = z.infer<typeof SaveSectionInput>
