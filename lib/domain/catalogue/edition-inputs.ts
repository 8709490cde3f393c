import { z } from 'zod'
import { id, line, words } from '../typed/text-fields'
import { draftVersion } from './cause-input'

/** A draft is given up, as its admin saw it. */
export const DropDraftInput = z.object({ commandId: id, version: draftVersion })
export type DropDraftInput = z.output<typeof DropDraftInput>

/** A draft becomes an edition, with what is to be said of it. */
export const PublishInput = z.object({ commandId: id, version: draftVersion, note: words })
export type PublishInput = z.output<typeof PublishInput>

/** What an agency is called in the district. */
export const RenameAgencyInput = z.object({ commandId: id, agencyId: id, localName: line(120) })
export type RenameAgencyInput = z.output<typeof RenameAgencyInput>
