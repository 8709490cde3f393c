import { randomUUID } from 'node:crypto'
import { AddMemberInput } from '@/lib/domain/teams/team-inputs'
import type { District } from '@/test/fixtures/district'
import { today } from '../../clock'
import { asSystem } from '../../db/as-system'
import { addMember } from '../../teams/add-member'
import { endMember } from '../../teams/end-member'
import { recordDecree } from '../../teams/record-decree'
import { recordPaperCommitment } from '../../teams/record-paper-commitment'
import { signCommitment } from '../../teams/sign-commitment'
import { target, type Trial } from './target'

const aboutCycle = async ({ areaCode }: District) => target('cycle', areaCode)

/** Somebody in the team of the running cycle, whom everybody of the district knows: of an account, or by name alone. */
async function member({ areaCode, cycleId, actors }: District, userId: string | null): Promise<string> {
  const about = { name: randomUUID(), position: 'Uji', part: 'technical' as const, fromOn: new Date('2026-01-01') }
  const data = { ...about, cycleId, areaCode, userId, createdById: actors.district_admin.id }
  return (await asSystem((tx) => tx.teamMember.create({ data, select: { id: true } }))).id
}
const aboutOutsider = async (district: District) =>
  target('account', district.areaCode, { memberId: await member(district, null) })

/** A cycle's team. It comes last: once its decree is recorded, experts who are not in it are given no cases. */
export const TEAMS: Record<string, Trial> = {
  addMember: {
    permission: 'team:manage',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      addMember(
        actor,
        AddMemberInput.parse({
          commandId,
          cycleId,
          name: `Uji ${commandId}`,
          position: 'Uji',
          part: 'deputy',
          fromOn: today(),
        }),
      ),
  },
  endMember: {
    permission: 'team:manage',
    make: aboutOutsider,
    run: (actor, { memberId }, commandId) =>
      endMember(actor, { commandId, memberId, toOn: today(), reason: 'Pindah tugas' }),
  },
  recordPaperCommitment: {
    permission: 'team:manage',
    make: aboutOutsider,
    run: (actor, { memberId }, commandId) => recordPaperCommitment(actor, { commandId, memberId, signedOn: today() }),
  },
  signCommitment: {
    permission: 'team:sign',
    make: async (district) => {
      const { id } = district.actors.expert
      await member(district, id)
      return target('cycle', district.areaCode, { memberUserId: id })
    },
    run: (actor, _target, commandId, { cycleId }) =>
      signCommitment(actor, { commandId, cycleId, version: 1, agreed: 'yes' }),
  },
  recordDecree: {
    permission: 'team:manage',
    make: aboutCycle,
    run: (actor, _target, commandId, { cycleId }) =>
      recordDecree(
        actor,
        { commandId, cycleId, decreeNumber: 'SK/1', decreeOn: today() },
        { type: 'application/pdf', bytes: new Uint8Array([1]), small: null, sha256: 'uji' },
      ),
  },
}
