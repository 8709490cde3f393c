import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can, mayEver } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import type { FundSource } from '@/lib/domain/plans/fund-sources'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { type LineRow, lineRows } from '../lines/line-rows'
import { namesOf } from '../users/names-of'
import { LEFT_WHY, type LeftWhy, packageEvents, type PackageEntry } from './package-events'
import { toldRupiah } from './told-rupiah'

export type PackageMember = { volume: number; line: LineRow }
export type PackageReportRow = {
  id: string
  happenedOn: string
  amountRp: string | null
  note: string
  completes: boolean
  by: string
  /** For how many families it tells something. */
  lines: number
}
export type PackageDetail = {
  id: string
  number: number
  version: number
  activity: string
  agency: string
  place: string
  unit: string
  /** The members' volumes together. */
  volume: number
  budgetRp: string
  /** What the reports tell of it, whole rupiah as digits. */
  toldRp: string
  fundSource: FundSource
  budgetCode: string | null
  /** Null is the year in which it starts. */
  budgetYear: number | null
  startsOn: string
  dueOn: string
  members: PackageMember[]
  left: {
    why: LeftWhy
    number: number
    caseNumber: number
    beneficiary: string
  }[]
  reports: PackageReportRow[]
  /** Its history, the latest first, and how its lines are called there, by id: whoever may not see a line reads no name. */
  events: PackageEntry[]
  called: Record<string, string>
  changedBy: string
  changedAt: string
  maySave: boolean
  mayReport: boolean
}

/** A work package with its members and reports; a 404 for whoever may not see it. */
export async function getPackage(packageId: string): Promise<PackageDetail> {
  const actor = await requireActor()
  if (!isId(packageId) || !mayEver(actor, 'package:read')) notFound()
  const found = await asActor(actor, (tx) => readPackage(tx, actor, packageId, today()))
  return found ?? notFound()
}

/** The same, for a transaction and a day that the caller names; null where there is nothing to see. */
export async function readPackage(tx: Tx, actor: Actor, packageId: string, day: string): Promise<PackageDetail | null> {
  const found = await tx.workPackage.findUnique({
    where: { id: packageId },
    include: { agency: { select: { localName: true } }, lines: true },
  })
  if (!found) return null
  const subject = { areaCode: found.areaCode, leadAgencyId: found.agencyId }
  if (!can(actor, 'package:read', subject)) return null

  const lines = await lineRows(
    tx,
    actor,
    found.lines.map(({ lineId }) => lineId),
    day,
  )
  const shares = new Map(found.lines.map((member) => [member.lineId, member]))
  const members = lines.flatMap((line) => {
    const share = shares.get(line.id)
    return share && share.leftAt === null ? [{ volume: share.volume.toNumber(), line }] : []
  })
  const reports = await reportsOf(tx, packageId)
  const names = await namesOf(tx, [found.updatedById])
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    activity: found.activity,
    agency: found.agency.localName,
    place: found.place,
    unit: found.unit,
    volume: members.reduce((sum, { volume }) => sum + Math.round(volume * 100), 0) / 100,
    budgetRp: found.budgetRp.toString(),
    toldRp: (await toldRupiah(tx, found.id)).toString(),
    fundSource: found.fundSource,
    budgetCode: found.budgetCode,
    budgetYear: found.budgetYear,
    startsOn: isoDate(found.startsOn),
    dueOn: isoDate(found.dueOn),
    members,
    left: lines.flatMap(({ id, number, caseNumber, beneficiary }) => {
      const why = LEFT_WHY.find((known) => known === shares.get(id)?.leftWhy)
      return why ? [{ why, number, caseNumber, beneficiary }] : []
    }),
    reports,
    events: await packageEvents(tx, packageId),
    called: Object.fromEntries(lines.map(({ id, beneficiary }) => [id, beneficiary])),
    changedBy: names.get(found.updatedById) ?? '–',
    changedAt: found.updatedAt.toISOString(),
    maySave: can(actor, 'package:save', subject),
    mayReport: can(actor, 'package:report', subject),
  }
}

async function reportsOf(tx: Tx, packageId: string): Promise<PackageReportRow[]> {
  const reports = await tx.packageReport.findMany({
    where: { packageId },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    include: { _count: { select: { realisations: true } } },
  })
  const names = await namesOf(
    tx,
    reports.map(({ reportedById }) => reportedById),
  )
  return reports.map((report) => ({
    id: report.id,
    happenedOn: isoDate(report.happenedOn),
    amountRp: report.amountRp?.toString() ?? null,
    note: report.note,
    completes: report.completes,
    by: names.get(report.reportedById) ?? '–',
    lines: report._count.realisations,
  }))
}
