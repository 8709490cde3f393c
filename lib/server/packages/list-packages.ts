import 'server-only'
import { notFound } from 'next/navigation'
import { mayEver } from '@/lib/domain/access/policy'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { toldRows } from './told-rupiah'

const PAGE_PACKAGES = 25

export type PackageRow = {
  id: string
  number: number
  activity: string
  agency: string
  place: string
  unit: string
  volume: number
  members: number
  done: number
  budgetRp: string
  toldRp: string
  startsOn: string
  dueOn: string
}
export type PackagePage = { rows: PackageRow[]; next: string | null }

/** A page of the work packages that the actor may see, the latest first, from after the package with this id on. */
export async function listPackages(after: string | null): Promise<PackagePage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'package:read')) notFound()
  return asActor(actor, (tx) => pageOfPackages(tx, after))
}

/** The same, for a transaction. */
export async function pageOfPackages(tx: Tx, after: string | null): Promise<PackagePage> {
  const found = await tx.workPackage.findMany({
    where: after === null ? {} : { id: { lt: after } },
    orderBy: { id: 'desc' },
    take: PAGE_PACKAGES + 1,
    select: {
      id: true,
      number: true,
      activity: true,
      place: true,
      unit: true,
      budgetRp: true,
      startsOn: true,
      dueOn: true,
      agency: { select: { localName: true } },
    },
  })
  const shown = found.slice(0, PAGE_PACKAGES)
  const counted = await countsOf(
    tx,
    shown.map(({ id }) => id),
  )
  const rows = shown.map(({ agency, budgetRp, startsOn, dueOn, ...row }) => ({
    ...row,
    ...(counted.get(row.id) ?? { volume: 0, members: 0, done: 0, toldRp: '0' }),
    agency: agency.localName,
    budgetRp: budgetRp.toString(),
    startsOn: isoDate(startsOn),
    dueOn: isoDate(dueOn),
  }))
  return { rows, next: found.length > PAGE_PACKAGES ? (rows.at(-1)?.id ?? null) : null }
}

type Counts = Pick<PackageRow, 'volume' | 'members' | 'done' | 'toldRp'>

async function countsOf(tx: Tx, ids: string[]): Promise<Map<string, Counts>> {
  const counts = await tx.$queryRaw<({ id: string } & Counts)[]>`
    SELECT p.id::text, coalesce(m.volume, 0)::float8 AS volume, coalesce(m.members, 0)::int AS members,
      coalesce(m.done, 0)::int AS done, coalesce(r.told, 0)::text AS "toldRp"
    FROM work_package p
    LEFT JOIN (SELECT w.package_id, sum(w.volume) AS volume, count(*) AS members,
        count(*) FILTER (WHERE l.status IN ('done', 'verified')) AS done
      FROM work_package_line w JOIN plan_line l ON l.id = w.line_id
      WHERE w.package_id = ANY (${ids}::uuid[]) AND w.left_at IS NULL GROUP BY 1) m ON m.package_id = p.id
    LEFT JOIN (${toldRows(ids)}) r ON r.package_id = p.id
    WHERE p.id = ANY (${ids}::uuid[])`
  return new Map(counts.map(({ id, ...rest }) => [id, rest]))
}
