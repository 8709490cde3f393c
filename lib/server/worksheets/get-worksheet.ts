import 'server-only'
import { can } from '@/lib/domain/access/policy'
import { type CaseStatus, statusAfter } from '@/lib/domain/cases/case-lifecycle'
import { isOpenFor } from '@/lib/domain/cases/case-work'
import type { Locale } from '@/lib/domain/worksheets/text'
import { requireActor } from '../auth/session'
import { asActor } from '../db/as-actor'
import { type FillOverview, fillOverview } from './fill-overview'
import { findCase } from './find-case'
import { type ReadVersion, readVersion } from './read-version'

export type WorksheetPage = {
  case: { id: string; number: number; subjectName: string; personId: string; status: CaseStatus }
  actorId: string
  /** The worksheet may be opened now, by this person. */
  mayOpen: boolean
  /** Checking it is this person's next step. */
  mayCheck: boolean
  /** For whoever fills it in. */
  fill: FillOverview | null
  /** For everybody else, and for an older version. */
  read: ReadVersion | null
}

/** The worksheet page of a case: to fill in, or to read, by who asks. `version` asks for an older one to read. */
export async function getWorksheet(caseId: string, locale: Locale, version?: number): Promise<WorksheetPage> {
  const actor = await requireActor()
  return asActor(actor, async (tx) => {
    const { found, subject } = await findCase(tx, actor, caseId)
    const mayFill = can(actor, 'worksheet:fill', subject) && isOpenFor('fill_worksheet', found.status)
    const fill = mayFill && version === undefined ? await fillOverview(tx, found, locale) : null
    return {
      case: {
        id: found.id,
        number: found.number,
        subjectName: found.subjectName,
        personId: found.personId,
        status: found.status,
      },
      actorId: actor.id,
      mayOpen: can(actor, 'case:open_worksheet', subject) && statusAfter('open_worksheet', found.status) !== null,
      mayCheck: can(actor, 'case:verify', subject) && statusAfter('verify', found.status) !== null,
      fill,
      read: fill ? null : await readVersion(tx, actor, { found, subject, locale, version }),
    }
  })
}
