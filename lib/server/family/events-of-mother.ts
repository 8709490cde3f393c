import 'server-only'
import type { StoryEvent } from '@/lib/domain/people/family-story'
import { DELIVERY_MODES, DELIVERY_PLACES, ENDED_REASONS } from '@/lib/domain/pregnancies/pregnancy-codes'
import { dayOf, isoDate } from '../clock'
import type { Tx } from '../db/client'
import { asChecked, checkColumns } from '../mother-checks/check-columns'

/** A woman's marriage, pregnancies, births and checks that count, in no order. Three queries. */
export async function eventsOfMother(tx: Tx, motherId: string): Promise<StoryEvent[]> {
  const woman = await tx.person.findUniqueOrThrow({ where: { id: motherId }, select: { marriageOn: true } })
  const pregnancies = await tx.pregnancy.findMany({ where: { personId: motherId } })
  const checks = await tx.motherCheck.findMany({
    where: { personId: motherId, status: { not: 'rejected' } },
    select: checkColumns,
  })
  const who = motherId
  return [
    ...(woman.marriageOn ? [{ kind: 'marriage' as const, who, on: isoDate(woman.marriageOn) }] : []),
    ...pregnancies.flatMap((one) => {
      const hpht = isoDate(one.hpht)
      const ended = isoDate(one.endedOn)
      const born = isoDate(one.deliveredOn)
      return [
        {
          kind: 'pregnancy' as const,
          who,
          on: hpht ?? firstOf(dayOf(one.openedAt), born, ended),
          hpht,
          hpl: isoDate(one.hpl),
        },
        ...(born
          ? [
              {
                kind: 'birth' as const,
                who,
                on: born,
                place: DELIVERY_PLACES.find((place) => place === one.deliveryPlace) ?? null,
                mode: DELIVERY_MODES.find((mode) => mode === one.deliveryMode) ?? null,
                stillborn: one.stillborn,
              },
            ]
          : []),
        ...(ended
          ? [
              {
                kind: 'pregnancy_ended' as const,
                who,
                on: ended,
                reason: ENDED_REASONS.find((reason) => reason === one.endedReason) ?? null,
              },
            ]
          : []),
      ]
    }),
    ...checks.map((row) => {
      const check = asChecked(row)
      return { kind: 'check' as const, who, on: check.checkedOn, check }
    }),
  ]
}

/** A pregnancy that was told only after it ended began before that, on whatever day. */
const firstOf = (...days: (string | null)[]): string => days.flatMap((day) => day ?? []).toSorted()[0] ?? ''
