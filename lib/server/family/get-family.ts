import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { isId } from '@/lib/domain/is-id'
import { type FamilyMember, inOrderOfDays, type StoryEvent } from '@/lib/domain/people/family-story'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { logAccess } from '../access/log-access'
import { requireActor } from '../auth/session'
import { isoDate } from '../clock'
import { asActor } from '../db/as-actor'
import type { Tx } from '../db/client'
import { eventsOfChildren } from './events-of-children'
import { eventsOfMother } from './events-of-mother'
import { storyCases } from './story-cases'

export type Family = {
  /** Whose page led here. */
  person: FamilyMember & { kind: PersonKind; areaCode: string }
  /** Null of a child whose mother is not registered. */
  mother: FamilyMember | null
  children: FamilyMember[]
  /** Oldest first. */
  story: StoryEvent[]
  mayLink: boolean
  /** Children of the village who may be hers: no mother linked, her name as their mother's. */
  candidates: FamilyMember[]
  owner: string
}

/**
 * Mother and children as one story. Logged for each of them. Not found where whoever asks may not read this person. The
 * number of queries does not grow with the family.
 */
export async function getFamily(personId: string): Promise<Family> {
  const actor = await requireActor()
  if (!isId(personId)) notFound()
  return (await asActor(actor, (tx) => readFamily(tx, actor, personId))) ?? notFound()
}

const memberColumns = { id: true, name: true, bornOn: true } as const
const member = ({ id, name, bornOn }: { id: string; name: string; bornOn: Date }): FamilyMember => ({
  id,
  name,
  bornOn: isoDate(bornOn),
})

/** The same inside a transaction; null instead of not found. */
export async function readFamily(tx: Tx, actor: Actor, personId: string): Promise<Family | null> {
  const row = await tx.person.findUnique({
    where: { id: personId },
    select: { ...memberColumns, kind: true, areaCode: true, motherId: true },
  })
  if (!row || !can(actor, 'person:read', { areaCode: row.areaCode })) return null
  const motherId = row.kind === 'woman' ? row.id : row.motherId
  const mother =
    motherId === null ? null : await tx.person.findUnique({ where: { id: motherId }, select: memberColumns })
  const children = mother
    ? await tx.person.findMany({ where: { motherId: mother.id }, orderBy: { bornOn: 'asc' }, select: memberColumns })
    : [row]
  const members = [...(mother ? [mother] : []), ...children].map(member)
  const read = members.map(({ id }) => ({ what: 'person', areaCode: row.areaCode, personId: id }))
  await logAccess(tx, actor, ...read)

  const childIds = children.map(({ id }) => id)
  const events = [
    ...(mother ? await eventsOfMother(tx, mother.id) : []),
    ...(await eventsOfChildren(tx, childIds)),
    ...(can(actor, 'case:read', { areaCode: row.areaCode })
      ? await storyCases(
          tx,
          members.map(({ id }) => id),
        )
      : []),
  ]
  const mayLink = can(actor, 'family:link', { areaCode: row.areaCode })
  return {
    person: { ...member(row), kind: row.kind, areaCode: row.areaCode },
    mother: mother && member(mother),
    children: children.map(member),
    story: inOrderOfDays(events),
    mayLink,
    candidates: mayLink && mother ? await candidatesOf(tx, mother.name, row.areaCode) : [],
    owner: actor.id,
  }
}

const MOST_CANDIDATES = 20

async function candidatesOf(tx: Tx, motherName: string, areaCode: string): Promise<FamilyMember[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; bornOn: Date }[]>`
    SELECT id::text, name, born_on AS "bornOn" FROM person
    WHERE area_code = ${areaCode} AND kind = 'child' AND mother_id IS NULL
      AND similarity(lower(mother_name), lower(${motherName})) >= 0.35
    ORDER BY similarity(lower(mother_name), lower(${motherName})) DESC, born_on DESC LIMIT ${MOST_CANDIDATES}`
  return rows.map(member)
}
