import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { toldAllocation } from '@/lib/domain/lines/allocation-input'
import { doneWith, type Outcome, refuse } from '@/lib/domain/outcome'
import type { SavePackageInput } from '@/lib/domain/packages/package-inputs'
import { dateColumn } from '../clock'
import type { Tx } from '../db/client'
import { runOnce } from '../db/run-once'
import { movedOnBy } from '../history/moved-on'
import { moveLines } from '../lines/move-lines'
import { lockPackage } from './lock-package'
import { planMembers, type PlannedMembers } from './plan-members'
import { writeMembers } from './write-members'

/**
 * An agency makes one activity of many lines that it leads, or changes it: the lines are members with their share of the
 * volume, and of the budget, which is split among them to the rupiah. Lines not answered yet are accepted with it; those
 * left out leave it. Gives the package's id. Refuses: not_found, forbidden, moved_on (another planner changed the package
 * since), lines_refused (packed_elsewhere, member_done, moved_on …), already_sent, the fields startsOn, dueOn, budgetRp, budgetYear and lineIds.
 */
export function savePackage(actor: Actor, input: SavePackageInput): Promise<Outcome<string>> {
  const save = async (tx: Tx): Promise<Outcome<string>> => {
    const agencyId = actor.agencyId ?? ''
    // One planner of an agency after the other: two who pack the same lines, or begin a package at once, do not cross.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('package'), hashtext(${agencyId}))`
    if (input.packageId === null) {
      if (!can(actor, 'package:save', { leadAgencyId: agencyId })) return refuse('forbidden')
    } else {
      const found = await lockPackage(tx, actor, input.packageId, 'package:save')
      if (!found.ok) return found
      const { version, updatedById, updatedAt } = found.value
      if (version !== input.version) return movedOnBy(tx, updatedById, updatedAt)
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
    const shares = new Map(planned.value.members.map(({ lineId, shareRp }) => [lineId, shareRp]))
    const packed = await moveLines(tx, actor, changed, 'pack', {
      data: { scheduledOn, allocatedSource, allocatedCode, allocatedYear },
      detail: { package: about.number, scheduledOn: input.startsOn },
      detailOf: ({ id }) =>
        toldAllocation({ allocatedRp: shares.get(id) ?? null, allocatedSource, allocatedCode, allocatedYear }),
    })
    if (!packed.ok) return packed
    const unpacked = await moveLines(tx, actor, left, 'unpack', {
      data: { allocatedRp: null, allocatedSource: null, allocatedCode: null, allocatedYear: null },
      detail: { package: about.number },
    })
    if (!unpacked.ok) return unpacked
    await writeMembers(tx, { id: about.id, agencyId }, planned.value)
    return doneWith(about.id)
  }
  return runOnce<string>(actor, 'savePackage', input.commandId, save, input)
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
