import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import { packageChanges } from '@/lib/domain/packages/package-changes'
import type { SavePackageInput } from '@/lib/domain/packages/package-inputs'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { moveLines } from '../lines/move-lines'
import { type LockedPackage, lockPackage } from './lock-package'
import { planMembers, type PlannedMembers } from './plan-members'
import { writeMembers } from './write-members'
import { type PackageEventInput, writePackageEvents } from './write-package-events'

/**
 * An agency makes one activity of many lines that it leads, or changes it: the lines are members with their share of the
 * volume, and of the budget, which is split among them to the rupiah. Lines not answered yet are accepted with it; those
 * left out leave it. Gives the package's id. Refuses: not_found, forbidden, moved_on (another planner changed the package
 * since), lines_refused (packed_elsewhere, member_done, moved_on …), already_sent, the fields startsOn, dueOn, budgetRp, budgetYear and lineIds.
 */
export function savePackage(actor: Actor, input: SavePackageInput): Promise<Outcome<string>> {
  const save = async (tx: Tx): Promise<Outcome<string>> => {
    const agencyId = actor.agencyId ?? ''
    let before: LockedPackage | null = null
    // One planner of an agency after the other: two who pack the same lines, or begin a package at once, do not cross.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('package'), hashtext(${agencyId}))`
    if (input.packageId === null) {
      if (!can(actor, 'package:save', { leadAgencyId: agencyId })) return refuse('forbidden')
    } else {
      const found = await lockPackage(tx, actor, input.packageId, 'package:save')
      if (!found.ok) return found
      before = found.value
      if (before.version !== input.version) return movedOnBy(tx, before.updatedById, before.updatedAt)
    }

    const planned = await planMembers(tx, input, agencyId)
    if (!planned.ok) return planned
    const about = await writePackage(tx, actor, input, agencyId, planned.value)

    const scheduledOn = dateColumn(input.startsOn)
    const { unanswered, changed, left } = planned.value
    const accepted = await moveLines(tx, actor, unanswered, 'accept', {
      data: { scheduledOn, allocatedYear: input.budgetYear },
      detail: { scheduledOn: input.startsOn },
    })
    if (!accepted.ok) return accepted
    const { fundSource: allocatedSource, budgetCode: allocatedCode, budgetYear: allocatedYear } = input
    const shares = new Map(planned.value.members.map(({ lineId, ...share }) => [lineId, share]))
    const packed = await moveLines(tx, actor, changed, 'pack', {
      data: { scheduledOn, allocatedSource, allocatedCode, allocatedYear },
      detail: { package: about.number, scheduledOn: input.startsOn },
      detailOf: ({ id }) => {
        const share = shares.get(id)
        const money = { allocatedRp: share?.shareRp ?? null, allocatedSource, allocatedCode, allocatedYear }
        return { ...toldAllocation(money), volume: share?.volume ?? null }
      },
    })
    if (!packed.ok) return packed
    const unpacked = await moveLines(tx, actor, left, 'unpack', {
      data: { allocatedRp: null, allocatedSource: null, allocatedCode: null, allocatedYear: null },
      detail: { package: about.number },
    })
    if (!unpacked.ok) return unpacked
    await writeMembers(tx, { id: about.id, agencyId }, planned.value)
    const place = { id: about.id, areaCode: planned.value.areaCode, agencyId }
    await writePackageEvents(tx, actor, place, [...saidOf(input, before), ...comingsAndGoings(planned.value)])
    return doneWith(about.id)
  }
  return runOnce<string>(actor, 'savePackage', input.commandId, save, input)
}

/** What the history tells of the package itself: that it was opened and as what, or what was said anew. */
function saidOf(input: SavePackageInput, before: LockedPackage | null): PackageEventInput[] {
  if (before === null) {
    const { activity, place, budgetRp, fundSource, budgetCode, budgetYear, startsOn, dueOn } = input
    const money = { budgetRp: budgetRp.toString(), fundSource, budgetCode, budgetYear }
    const detail = { activity, place, ...money, startsOn, dueOn }
    return [{ step: 'opened', detail }]
  }
  const changes = packageChanges(before, input)
  return changes.length > 0 ? [{ step: 'changed', detail: { changes } }] : []
}

/** And of its lines: which came, which got another share, which the planner took out. */
function comingsAndGoings({ members, before, left }: PlannedMembers): PackageEventInput[] {
  return [
    ...members.flatMap(({ lineId, volume }): PackageEventInput[] => {
      const from = before.get(lineId)
      if (from === undefined) return [{ step: 'joined', lineId, volume }]
      return from === volume ? [] : [{ step: 'resized', lineId, volume, detail: { from } }]
    }),
    ...left.map((lineId): PackageEventInput => ({
      step: 'left',
      lineId,
      volume: before.get(lineId) ?? 0,
      detail: { why: 'taken_out' },
    })),
  ]
}

async function writePackage(
  tx: Tx,
  actor: Actor,
  input: SavePackageInput,
  agencyId: string,
  { unit, areaCode }: PlannedMembers,
): Promise<{ id: string; number: number }> {
  const { activity, place, budgetRp, fundSource, budgetCode, budgetYear } = input
  const said = {
    activity,
    place,
    budgetRp,
    fundSource,
    budgetCode,
    budgetYear,
    startsOn: dateColumn(input.startsOn),
    dueOn: dateColumn(input.dueOn),
    updatedById: actor.id,
    updatedAt: new Date(),
  }
  if (input.packageId !== null) {
    return tx.workPackage.update({
      where: { id: input.packageId },
      data: { ...said, version: { increment: 1 } },
      select: { id: true, number: true },
    })
  }
  const last = await tx.workPackage.aggregate({ where: { agencyId }, _max: { number: true } })
  return tx.workPackage.create({
    data: { ...said, areaCode, agencyId, unit, number: (last._max.number ?? 0) + 1, createdById: actor.id },
    select: { id: true, number: true },
  })
}
