import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { RejectMeasurementInput } from '@/lib/domain/measurements/decide-measurement-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { decideMeasurement } from './decide-measurement'

/** The health centre says that a measurement cannot be right, and why. Refuses as `decideMeasurement` does. */
export function rejectMeasurement(actor: Actor, input: RejectMeasurementInput): Promise<Outcome> {
  return runOnce(actor, 'rejectMeasurement', input.commandId, (tx) =>
    decideMeasurement(tx, actor, input.measurementId, { status: 'rejected', reason: input.reason }),
  )
}
