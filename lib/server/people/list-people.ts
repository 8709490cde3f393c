import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { mayEver } from '@/lib/domain/access/policy'
import type { CaseStatus } from '@/lib/domain/cases/case-lifecycle'
import { completedMonths } from '@/lib/domain/growth/age'
import { classify, type GrowthCategory } from '@/lib/domain/growth/classify'
import { isId } from '@/lib/domain/is-id'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { requireActor } from '../auth/session'
import { isoDate, today } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import type { Prisma } from '../generated/client'
import { villagesOf } from './villages-of'

export type PersonListRow = {
  id: string
  name: string
  sex: 'male' | 'female'
  /** Completed months, today. */
  ageMonths: number
  kind: PersonKind
  /** Of a child. */
  motherName: string | null
  /** Of a woman. */
  partnerName: string | null
  villageName: string
  posyandu: string | null
  /** The latest measurement that was not rejected; its length/height-for-age where it may be published. */
  last: { measuredOn: string; zlen: number | null; category: GrowthCategory | null } | null
  /** Of a woman: her latest check that was not rejected. */
  lastCheckedOn: string | null
  openCase: { id: string; number: number; status: CaseStatus } | null
}

export type PeoplePage = { people: PersonListRow[]; nextAfter: string | null; found: 'search' | 'recent' }

const PAGE_SIZE = 25
/** As many likely matches as somebody will read through; a longer name finds fewer. */
const MOST_FOUND = 50

/**
 * People of the actor's scope: those whose name holds `query`, likeliest first, or, with no query, those last registered
 * or measured, a page of 25 after the person `after`. Five queries, however many there are.
 */
export async function listPeople({ query, after }: { query: string; after: string | null }): Promise<PeoplePage> {
  const actor = await requireActor()
  if (!mayEver(actor, 'person:read')) notFound()
  return asActor(actor, async (tx) => {
    const ids = query === '' ? await recentIds(tx, actor, after) : await foundIds(tx, query)
    const shown = query === '' ? ids.slice(0, PAGE_SIZE) : ids
    return {
      people: await present(tx, shown),
      nextAfter: query === '' && ids.length > PAGE_SIZE ? (shown.at(-1) ?? null) : null,
      found: query === '' ? 'recent' : 'search',
    }
  })
}

async function foundIds(tx: Tx, query: string): Promise<string[]> {
  // PostgreSQL keeps no NUL in a text, and no keyboard types one.
  const part = query.replaceAll('\u0000', '')
  const found = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM search_people(${part}, ${MOST_FOUND})`
  return found.map(({ id }) => id)
}

async function recentIds(tx: Tx, actor: Actor, after: string | null): Promise<string[]> {
  const last = after && isId(after) ? await tx.person.findUnique({ where: { id: after }, select: touchedAt }) : null
  const rows = await tx.person.findMany({
    // Row-level security is the scope; the villages are named for the index alone.
    where: { ...(await namedVillages(tx, actor)), ...(last ? laterThan(last) : {}) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: PAGE_SIZE + 1,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

const touchedAt = { id: true, updatedAt: true } as const

const laterThan = ({ id, updatedAt }: { id: string; updatedAt: Date }): Prisma.PersonWhereInput => ({
  OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { gt: id } }],
})

async function namedVillages(tx: Tx, actor: Actor): Promise<Prisma.PersonWhereInput> {
  const villages = await villagesOf(tx, actor)
  return villages.length === 0 ? {} : { areaCode: { in: villages.map(({ code }) => code) } }
}

async function present(tx: Tx, ids: string[]): Promise<PersonListRow[]> {
  const rows = await tx.person.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      sex: true,
      bornOn: true,
      bornOnEstimated: true,
      kind: true,
      motherName: true,
      partnerName: true,
      areaCode: true,
      posyandu: true,
      checks: {
        where: { status: { not: 'rejected' } },
        select: { checkedOn: true },
        orderBy: { checkedOn: 'desc' },
        take: 1,
      },
      cases: { where: { status: { not: 'closed' } }, select: { id: true, number: true, status: true }, take: 1 },
    },
  })
  const codes = [...new Set(rows.map(({ areaCode }) => areaCode))]
  const villages = await tx.area.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } })
  const nameOf = new Map(villages.map(({ code, name }) => [code, name]))
  const lastOf = await lastMeasurements(tx, ids)
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map(({ areaCode, bornOn, bornOnEstimated, cases: [open], checks: [checked], ...person }) => {
      const last = lastOf.get(person.id)
      const published = last && !last.flagged && !bornOnEstimated
      return {
        ...person,
        ageMonths: completedMonths(isoDate(bornOn), today()),
        villageName: nameOf.get(areaCode) ?? areaCode,
        last: last
          ? {
              measuredOn: isoDate(last.measuredOn),
              zlen: last.zlen,
              category: published ? classify('lengthForAge', last.zlen) : null,
            }
          : null,
        lastCheckedOn: checked ? isoDate(checked.checkedOn) : null,
        openCase: open ?? null,
      }
    })
}

type LastMeasurement = { personId: string; measuredOn: Date; zlen: number | null; flagged: boolean }

async function lastMeasurements(tx: Tx, ids: string[]): Promise<Map<string, LastMeasurement>> {
  const rows = await tx.$queryRaw<LastMeasurement[]>`
    SELECT DISTINCT ON (person_id) person_id AS "personId", measured_on AS "measuredOn", zlen::float8 AS zlen,
      'lengthForAge' = ANY (flagged) AS flagged
    FROM measurement WHERE person_id = ANY (${ids}::uuid[]) AND status <> 'rejected'
    ORDER BY person_id, measured_on DESC, created_at DESC`
  return new Map(rows.map((row) => [row.personId, row]))
}
