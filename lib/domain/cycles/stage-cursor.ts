import { isId } from '../is-id'

/** The last row of a page of what waits in a stage: since when, as an ISO instant, and its id. */
export type StageCursor = { at: string; id: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** A cursor as it stands in an address. */
export const writeStageCursor = ({ at, id }: StageCursor) => `${at}_${id}`

/** The cursor of an address; null where it is none, so that the list begins at its beginning. */
export function readStageCursor(text: string | null): StageCursor | null {
  const [at = '', id = '', ...rest] = (text ?? '').split('_')
  return INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && isId(id) && rest.length === 0 ? { at, id } : null
}
