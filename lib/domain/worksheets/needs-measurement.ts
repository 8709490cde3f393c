import { findField, type WorksheetDefinition } from './definition'

/** Whether a worksheet stands on a measurement recorded beside it, as a child's does; a woman's asks for hers itself. */
export function needsMeasurement(definition: WorksheetDefinition): boolean {
  return findField(definition, 'measuredOn')?.type === 'computed'
}
