import { z } from 'zod'
import { id, optionalReason } from '../typed/text-fields'
import { needsObstacle, OBSTACLES, VERDICTS } from './verdicts'

/** How the team judges a line; the obstacle where it did not help in full, the note where the obstacle has no code. */
export const EvaluateLineInput = z
  .object({
    commandId: id,
    lineId: id,
    verdict: z.enum(VERDICTS, 'required'),
    obstacle: z
      .enum(['', ...OBSTACLES], 'not_an_option')
      .default('')
      .transform((code) => (code === '' ? null : code)),
    note: optionalReason,
  })
  .refine(({ verdict, obstacle }) => !needsObstacle(verdict) || obstacle !== null, {
    path: ['obstacle'],
    error: 'required',
  })
  .refine(({ obstacle, note }) => obstacle !== 'other' || note !== null, { path: ['note'], error: 'reason_required' })
export type EvaluateLineInput = z.infer<typeof EvaluateLineInput>
