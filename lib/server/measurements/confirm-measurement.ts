import 'server-only'
import type { Actor } from '@/lib/domain/access/actor'
import type { ConfirmMeasurementInput } from '@/lib/domain/measurements/decide-measurement-input'
import type { Outcome } from '@/lib/domain/outcome'
import { runOnce } from '../db/run-once'
import { decideMeasurement } from './decide-measurement'

/** The health centre says that a measurement is right. Refuses as `decideMeasurement` does. */
export function confirmMeasurement(actor: Actor, input: ConfirmMeasurementInput): Promise<Outcome> {
  return runOnce(actor, 'confirmMeasurement', input.commandId, (tx) =>
    decideMeasurement(tx, actor, input.measurementId, { status: 'confirmed' }),
  )
}
