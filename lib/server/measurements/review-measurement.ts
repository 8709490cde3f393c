import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { GrowthProblem, MeasurementChallenge } from '@/lib/domain/growth/growth-problem'
import type { RecordMeasurementInput } from '@/lib/domain/measurements/record-measurement-input'
import { asActor } from '../db/as-actor'
import { checkAgainstHistory } from './check-against-history'

/** What is asked again about a measurement before it can be recorded, to show beside the form. Records nothing. */
export async function reviewMeasurement(
  actor: Actor,
  input: RecordMeasurementInput,
): Promise<GrowthProblem<MeasurementChallenge>[]> {
  const checked = await asActor(actor, (tx) => checkAgainstHistory(tx, input))
  return checked?.check.challenges ?? []
}
