import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can, type Permission, refusedAsSamePerson } from '@/lib/domain/access/policy'
import { doneWith, type Outcome, type Refusal, refuse } from '@/lib/domain/outcome'
import { type LineStatus, type LineStep, lineStatusAfter } from '@/lib/domain/plans/line-lifecycle'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { linesMovedOn } from '../history/moved-on'
import { writeEvents } from '../history/write-event'

/** A line as it stands, locked until the transaction ends. */
export type StandingLine = {
  id: string
  caseId: string
  areaCode: string
  leadAgencyId: string
  status: LineStatus
  number: number
  updatedAt: Date
}

export type Move = {
  doneBy?: readonly (string | null)[]
  /** What to ask for where the line only goes along with something larger, such as the end of its case. */
  permission?: Permission
  data?: Omit<Prisma.PlanLineUncheckedUpdateManyInput, 'status' | 'statusAt'>
  /** What the history tells of the step, the same of every line. */
  detail?: Prisma.InputJsonObject
  /** The same, of one line. */
  detailOf?: (line: StandingLine) => Prisma.InputJsonObject
  /** When somebody looked at the lines who now decides: what was changed since has moved on. */
  asOf?: Date
}

/** The steps of a plan and of a package move all its lines at once and are asked of it, not of each line. */
type OwnStep = Exclude<LineStep, keyof typeof OTHER_PERMISSION>

const OTHER_PERMISSION = {
  propose: 'case:propose_plan',
  send_back: 'case:send_back_plan',
  approve: 'case:approve_plan',
  pack: 'package:save',
  unpack: 'package:save',
} as const
const permissionFor = (step: LineStep): Permission =>
  step in OTHER_PERMISSION ? OTHER_PERMISSION[step as keyof typeof OTHER_PERMISSION] : `line:${step as OwnStep}`

export type MovedLine = StandingLine & { to: LineStatus }

/**
 * Takes plan lines one step further, all or none, and writes the step into their cases' histories: the same number of
 * statements for five hundred lines as for one. The only writer of `plan_line.status`. Refuses: lines_refused, whose
 * `each` says of every line that cannot: not_found, forbidden, same_person, moved_on (with who and when).
 */
export async function moveLines(
  tx: Tx,
  actor: Actor,
  lineIds: readonly string[],
  step: LineStep,
  move: Move = {},
): Promise<Outcome<MovedLine[]>> {
  const lines = await lockLines(tx, lineIds)
  const permission = move.permission ?? permissionFor(step)
  const problems: { id: string; refusal: Refusal }[] = []
  const stale: string[] = []
  const moving: MovedLine[] = []
  for (const id of lineIds) {
    const line = lines.get(id)
    const subject = line && { ...line, doneBy: move.doneBy ?? [] }
    const to = line && lineStatusAfter(step, line.status)
    if (!line || !subject) problems.push({ id, ...refuse('not_found') })
    else if (refusedAsSamePerson(actor, permission, subject)) problems.push({ id, ...refuse('same_person') })
    else if (!can(actor, permission, subject)) problems.push({ id, ...refuse('forbidden') })
    else if (!to || (move.asOf && line.updatedAt > move.asOf)) stale.push(id)
    else moving.push({ ...line, to })
  }
  if (stale.length > 0) {
    const moved = await linesMovedOn(tx, stale)
    problems.push(...stale.map((id) => ({ id, refusal: moved.get(id) ?? refuse('moved_on').refusal })))
  }
  if (problems.length > 0) return refuseEach(problems)

  await writeMoves(tx, actor, moving, step, move)
  return doneWith(moving)
}

/** A refusal of a command about many lines: what stands in the way of each that cannot. */
export const refuseEach = (problems: { id: string; refusal: Refusal }[]): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: {
    code: 'lines_refused',
    params: { count: String(problems.length) },
    each: problems.map(({ id, refusal }) => ({ id, refusal })),
  },
})

async function writeMoves(tx: Tx, actor: Actor, moving: MovedLine[], step: LineStep, move: Move): Promise<void> {
  const now = new Date()
  for (const from of new Set(moving.map(({ status }) => status))) {
    const group = moving.filter(({ status }) => status === from)
    const to = group[0]?.to ?? from
    await tx.planLine.updateMany({
      where: { id: { in: group.map(({ id }) => id) } },
      data: {
        ...move.data,
        ...(to !== from && { status: to, statusAt: now }),
        updatedAt: now,
        ...(step === 'reopen' && { reopenedAt: now }),
      },
    })
  }
  await writeEvents(
    tx,
    actor,
    moving.map((line) => ({
      caseId: line.caseId,
      areaCode: line.areaCode,
      lineId: line.id,
      step: `line.${step}`,
      from: line.status,
      to: line.to,
      detail: { line: line.number, ...move.detail, ...move.detailOf?.(line) },
    })),
  )
}

/** The lines that the actor may see of these, locked in one order, so that two who choose the same do not wait in a circle. */
async function lockLines(tx: Tx, lineIds: readonly string[]): Promise<Map<string, StandingLine>> {
  const lines = await tx.$queryRaw<StandingLine[]>`SELECT id::text, case_id::text AS "caseId", area_code AS "areaCode",
      lead_agency_id::text AS "leadAgencyId", status::text, number, updated_at AS "updatedAt"
    FROM plan_line WHERE id = ANY (${[...lineIds]}::uuid[]) ORDER BY case_id, id FOR UPDATE`
  return new Map(lines.map((line) => [line.id, line]))
}
