import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isAllowedWhenClosed } from '@/lib/domain/cycles/closed-cycle'
import { isId } from '@/lib/domain/is-id'
import { type TeamLack, teamLacks, type TeamPart } from '@/lib/domain/teams/team-parts'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'

/** Days are 'YYYY-MM-DD'. */
export type Member = {
  id: string
  name: string
  position: string
  part: TeamPart
  hasAccount: boolean
  isOwn: boolean
  fromOn: string
  toOn: string | null
  endReason: string | null
  signedOn: string | null
  version: number | null
  /** Signed on paper, recorded by somebody else. */
  onPaper: boolean
}

/** `past` is the id of a decree that was replaced. */
export type Decree = { past: string | null; number: string; on: string; mediaType: string; bytes: number }

export type TeamPage = {
  actorId: string
  cycle: { id: string; year: number; semester: number; closed: boolean }
  decree: Decree | null
  pastDecrees: Decree[]
  /** In the team now, and those who left it. */
  members: Member[]
  formerMembers: Member[]
  lacks: TeamLack[]
  /** One's own membership that waits for a signature. */
  mustSign: boolean
  mayManage: boolean
}

/** A cycle's team with its decree; a 404 for whoever may not read it. */
export async function getTeam(cycleId: string): Promise<TeamPage> {
  const actor = await requireActor()
  if (!isId(cycleId)) notFound()
  const page = await asActor(actor, (tx) => readTeam(tx, actor, cycleId))
  return page ?? notFound()
}

const DECREE = { decreeNumber: true, decreeOn: true, mediaType: true, bytes: true } as const

/** The same for a transaction; null where there is nothing to read. Four statements whatever the size. */
export async function readTeam(tx: Tx, actor: Actor, cycleId: string): Promise<TeamPage | null> {
  const cycle = await tx.cycle.findUnique({
    where: { id: cycleId },
    select: { id: true, year: true, semester: true, closedAt: true, areaCode: true },
  })
  if (!cycle || !can(actor, 'team:read', { areaCode: cycle.areaCode })) return null
  const decree = await tx.auditTeam.findUnique({ where: { cycleId }, select: DECREE })
  const past = await tx.pastDecree.findMany({
    where: { cycleId },
    orderBy: { recordedAt: 'desc' },
    select: { id: true, ...DECREE },
  })
  const rows = await tx.teamMember.findMany({ where: { cycleId }, orderBy: [{ part: 'asc' }, { name: 'asc' }] })
  const all = rows.map((row) => presentMember(row, actor.id))
  const members = all.filter(({ toOn }) => toOn === null)
  const { closedAt, areaCode, ...head } = cycle
  const closed = closedAt !== null
  return {
    actorId: actor.id,
    cycle: { ...head, closed },
    decree: decree && presentDecree(decree, null),
    pastDecrees: past.map(({ id, ...row }) => presentDecree(row, id)),
    members,
    formerMembers: all.filter(({ toOn }) => toOn !== null),
    lacks: teamLacks({
      decree: decree !== null,
      members: members.map(({ part, signedOn }) => ({ part, signed: signedOn !== null })),
    }),
    mustSign: members.some(({ isOwn, signedOn }) => isOwn && signedOn === null),
    mayManage: can(actor, 'team:manage', { areaCode }) && (!closed || isAllowedWhenClosed('change_team')),
  }
}

type Row = Awaited<ReturnType<Tx['teamMember']['findMany']>>[number]

function presentMember(row: Row, actorId: string): Member {
  return {
    id: row.id,
    name: row.name,
    position: row.position,
    part: row.part,
    hasAccount: row.userId !== null,
    isOwn: row.userId === actorId,
    fromOn: isoDate(row.fromOn),
    toOn: isoDate(row.toOn),
    endReason: row.endReason,
    signedOn: isoDate(row.commitmentSignedOn),
    version: row.commitmentVersion,
    onPaper: row.commitmentVersion !== null && row.userId === null,
  }
}

function presentDecree(
  row: { decreeNumber: string; decreeOn: Date; mediaType: string; bytes: number },
  past: string | null,
): Decree {
  return { past, number: row.decreeNumber, on: isoDate(row.decreeOn), mediaType: row.mediaType, bytes: row.bytes }
}
