import 'server-only'
import { type CheckChallenge, checkChallenges } from '@/lib/domain/mother-checks/check-challenges'
import type { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import type { PersonKind } from '@/lib/domain/people/person-kind'
import { isoDate } from '../clock'
import type { Tx } from '../db/client'
import { asChecked, checkColumns } from './check-columns'

export type ReviewedCheck = {
  woman: { id: string; areaCode: string; kind: PersonKind; bornOn: string }
  challenges: CheckChallenge[]
}

/** What is asked again of a check beside the woman's others; rejected ones do not count. Null where she cannot be seen. */
export async function challengesOf(tx: Tx, input: RecordCheckInput): Promise<ReviewedCheck | null> {
  const row = await tx.person.findUnique({
    where: { id: input.personId },
    select: {
      id: true,
      areaCode: true,
      kind: true,
      bornOn: true,
      checks: { where: { status: { not: 'rejected' } }, select: checkColumns },
    },
  })
  if (!row) return null
  const { checks, bornOn, ...woman } = row
  return { woman: { ...woman, bornOn: isoDate(bornOn) }, challenges: checkChallenges(input, checks.map(asChecked)) }
}
