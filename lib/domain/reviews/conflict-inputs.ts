import { z } from 'zod'
import { id, reason } from '../typed/text-fields'

/** How an expert is bound to somebody. Codes equal the database's enum. */
export const CONFLICT_KINDS = ['own_patient', 'family', 'other'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

const bond = { kind: z.enum(CONFLICT_KINDS, 'required'), reason }

/** An expert's bond with the person of a case: their own, or one that the team was told of. */
export const DeclareConflictInput = z.object({ commandId: id, caseId: id, expertId: z.uuid('required'), ...bond })
export type DeclareConflictInput = z.output<typeof DeclareConflictInput>

/** The same by the number of a case that the expert has not been given, and cannot see. */
export const DeclareByNumberInput = z.object({
  commandId: id,
  cycleId: id,
  number: z
    .string('required')
    .trim()
    .min(1, 'required')
    .regex(/^\d{1,6}$/, 'not_whole')
    .transform(Number),
  ...bond,
})
export type DeclareByNumberInput = z.output<typeof DeclareByNumberInput>

/** What was declared no longer holds, or never did; why. */
export const LiftConflictInput = z.object({ commandId: id, conflictId: id, reason })
export type LiftConflictInput = z.output<typeof LiftConflictInput>
