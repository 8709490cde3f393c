import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import { can } from '@/lib/domain/access/policy'
import { done, type Outcome, refuse } from '@/lib/domain/outcome'
import type { LinkChildInput } from '@/lib/domain/people/family-inputs'
import { isoDate } from '../clock'
import { runOnce } from '../db/run-once'
import { lockPerson } from '../people/lock-person'
import { pregnancyOfBirth } from './pregnancy-of-birth'

/**
 * Links a child that was registered earlier to its registered mother in the same village, and to the pregnancy it was born
 * from where one ended on its birthday. Who said so is kept.
 * Refuses: not_found (also in another village), forbidden, of_women_only, of_children_only, already_linked,
 * invalid_fields (a child older than its mother can have).
 */
export function linkChild(actor: Actor, { commandId, motherId, childId }: LinkChildInput): Promise<Outcome> {
  return runOnce(actor, 'linkChild', commandId, async (tx) => {
    await lockPerson(tx, childId)
    const [mother, child] = await Promise.all(
      [motherId, childId].map((id) => tx.person.findUnique({ where: { id }, select: columns })),
    )
    if (!mother || !child || child.areaCode !== mother.areaCode) return refuse('not_found')
    const { areaCode } = mother
    if (!can(actor, 'family:link', { areaCode })) return refuse('forbidden')
    if (mother.kind !== 'woman') return refuse('of_women_only')
    if (child.kind !== 'child') return refuse('of_children_only')
    if (child.motherId !== null) return refuse('already_linked')
    if (yearOf(child.bornOn) - yearOf(mother.bornOn) < YOUNGEST_MOTHER_YEARS) {
      return refuse('invalid_fields', { childId: 'too_old_for_mother' })
    }

    await tx.familyLink.create({ data: { childId, motherId, areaCode, linkedById: actor.id }, select: { id: true } })
    await tx.person.update({
      where: { id: childId },
      data: { motherId, pregnancyId: await pregnancyOfBirth(tx, motherId, isoDate(child.bornOn)) },
      select: { id: true },
    })
    return done
  })
}

const YOUNGEST_MOTHER_YEARS = 10
const columns = { areaCode: true, kind: true, bornOn: true, motherId: true } as const
const yearOf = (day: Date) => day.getUTCFullYear()
