import { z } from 'zod'
import { id, line } from '../typed/text-fields'

/** The health centre says that a measurement is right. */
export const ConfirmMeasurementInput = z.object({ commandId: id, measurementId: id })
export type ConfirmMeasurementInput = z.infer<typeof ConfirmMeasurementInput>

/** The health centre says that a measurement cannot be right, and why. */
export const RejectMeasurementInput = ConfirmMeasurementInput.extend({ reason: line(500) })
export type RejectMeasurementInput = z.infer<typeof RejectMeasurementInput>
