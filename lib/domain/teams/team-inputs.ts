import { z } from 'zod'
import { day, dayPassed } from '../typed/day-fields'
import { id, line, optionalId, optionalLine, reason } from '../typed/text-fields'
import { TEAM_PARTS } from './team-parts'

/** The decree (SK) that names the team. Its file travels beside it. */
export const recordDecreeInput = (today: string) =>
  z.object({ commandId: id, cycleId: id, decreeNumber: line(80), decreeOn: dayPassed(today) })
export type RecordDecreeInput = z.output<ReturnType<typeof recordDecreeInput>>

/** Somebody for the team: an account of the district, or somebody else by name. */
export const AddMemberInput = z
  .object({
    commandId: id,
    cycleId: id,
    userId: optionalId('not_an_option'),
    name: optionalLine(120),
    position: line(120),
    part: z.enum(TEAM_PARTS, 'required'),
    fromOn: day,
  })
  .refine(({ userId, name }) => userId !== null || name !== null, {
    path: ['name'],
    error: 'required',
    when: ({ value }) => typeof value === 'object' && value !== null && 'userId' in value && 'name' in value,
  })
  .refine(({ userId, name }) => userId === null || name === null, {
    path: ['name'],
    error: 'account_or_name',
    when: ({ value }) => typeof value === 'object' && value !== null && 'userId' in value && 'name' in value,
  })
export type AddMemberInput = z.output<typeof AddMemberInput>

/** Somebody leaves the team: the last day, and why. */
export const endMemberInput = (today: string) =>
  z.object({ commandId: id, memberId: id, toOn: dayPassed(today), reason })
export type EndMemberInput = z.output<ReturnType<typeof endMemberInput>>

/** One's own signature under the commitment. `version` is the one that was read. */
export const SignCommitmentInput = z.object({
  commandId: id,
  cycleId: id,
  version: z.coerce.number('unknown').int('unknown'),
  agreed: z.literal('yes', 'required'),
})
export type SignCommitmentInput = z.output<typeof SignCommitmentInput>

/** A commitment that somebody without an account signed on paper. */
export const recordPaperInput = (today: string) => z.object({ commandId: id, memberId: id, signedOn: dayPassed(today) })
export type RecordPaperInput = z.output<ReturnType<typeof recordPaperInput>>
