import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { CheckChallenge } from '@/lib/domain/mother-checks/check-challenges'
import type { RecordCheckInput } from '@/lib/domain/mother-checks/record-check-input'
import { asActor } from '../db/as-actor'
import { challengesOf } from './challenges-of'

/** What is asked again about a check before it can be recorded, to show beside the form. Records nothing. */
export async function reviewCheck(actor: Actor, input: RecordCheckInput): Promise<CheckChallenge[]> {
  return (await asActor(actor, (tx) => challengesOf(tx, input)))?.challenges ?? []
}
